import { html, type TemplateResult } from 'lit'
import type { Language } from '../../backend/contract/respondent-api.ts'
import { groupedFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import { howDa } from '../text/how-da.ts'
import { howEn } from '../text/how-en.ts'

const texts = { da: howDa, en: howEn }

/** What was done, what everybody can check, and what nobody can promise. `fingerprint` is there once a round is. */
export function howPage(language: Language, fingerprint: string | undefined): TemplateResult {
  const how = texts[language]
  return html`<h1 tabindex="-1">${how.title}</h1>
    <p class="lead">${how.lead}</p>
    <section>
      <h2>${how.fingerprintTitle}</h2>
      ${
        fingerprint
          ? html`<p class="fingerprint">${groupedFingerprint(fingerprint)}</p>
              <p>${how.fingerprint}</p>`
          : html`<p>${how.noFingerprint}</p>`
      }
    </section>
    <section>
      <h2>${how.doneTitle}</h2>
      <ul class="points">
        ${how.done.map((done) => html`<li>${done}</li>`)}
      </ul>
    </section>
    <section>
      <h2>${how.limitsTitle}</h2>
      <ul class="points limits">
        ${how.limits.map((limit) => html`<li>${limit}</li>`)}
      </ul>
    </section>`
}
