import { html, nothing, type TemplateResult } from 'lit'
import type { Manifest } from '../../backend/contract/sealed-box/manifest.ts'
import type { CountedFacts } from './public-client.ts'
import type { RoundView } from './round-state.ts'
import type { RoundText } from './round-text.ts'

/** What the manifest proves of the round, who is told, and what was counted once the result is out. */
export function factsSections(text: RoundText, { proved, counted }: RoundView): TemplateResult {
  return html`${factList(text, proved)} ${alertsSection(text, proved.manifest)}
    <section>
      <h2>${text.counts.title}</h2>
      ${counted ? countedLines(text, counted) : html`<p>${text.problem.unreachable}</p>`}
    </section>`
}

function factList({ facts }: RoundText, { manifest, seen }: RoundView['proved']): TemplateResult {
  const { custody, thresholds, approvedDifference: approved } = manifest
  return html`<section>
    <h2>${facts.title}</h2>
    <dl>
      ${fact(facts.closes.label, facts.closes.at(seen.closesAt), seen.extension ? facts.extended : '')}
      ${fact(facts.key.label, custody.kind === 'server' ? facts.key.server : facts.key.representative(custody.holders))}
      ${fact(facts.box.label, manifest.box === 'here' ? facts.box.here : manifest.box)}
      ${fact(facts.invited.label, facts.invited.count(manifest.invited, manifest.unitCount))}
      ${fact(facts.floors.label, facts.floors.count(thresholds.ordinary, thresholds.sensitive))}
      ${fact(facts.approved.label, approved.by, facts.approved.hash(approved.hash))}
    </dl>
  </section>`
}

function fact(label: string, value: string, more = ''): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
    ${more ? html`<dd class="soft hash">${more}</dd>` : nothing}
  </div>`
}

function alertsSection({ facts }: RoundText, { appointments }: Manifest): TemplateResult {
  return html`<section>
    <h2>${facts.alerts}</h2>
    <ul class="people">
      ${appointments.map(
        ({ name, role, appointedBy, appointedAt }) =>
          html`<li>
            <span class="name">${name}</span>
            <span class="soft"
              >${role === 'representative' ? facts.roles.representative : role},
              ${facts.appointed(appointedBy, appointedAt)}</span
            >
          </li>`,
      )}
    </ul>
    ${appointments.length === 0 ? html`<p>${facts.nobody}</p>` : nothing}
    <p>${facts.alertsToo}</p>
  </section>`
}

function countedLines({ counts }: RoundText, counted: CountedFacts): TemplateResult {
  if (counted.counted !== 'released') return html`<p>${counts[counted.counted]}</p>`
  const { invited, issued, sealed, sheets, boxHash, receipts } = counted
  const fits = sheets === receipts.length && sheets <= sealed && sealed <= issued && issued <= invited
  return html`<ul class="points">
      ${counts.lines(counted).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${fits ? html`<p>${counts.fits}</p>` : html`<div class="alarm">${counts.misfits}</div>`}
    <p class="soft hash">${counts.hash(boxHash)}</p>`
}
