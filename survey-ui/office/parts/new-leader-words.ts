import { html, nothing, type TemplateResult } from 'lit'
import type { Results, UnitResult } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'

/** The first rounds under a new leader beside what is usual here; nothing where the leader is not new. */
export function newLeaderWords(
  { text, language }: Pick<Office, 'text' | 'language'>,
  { scales }: Results,
  { newLeader }: UnitResult,
): TemplateResult | typeof nothing {
  if (!newLeader) return nothing
  const { newLeader: words } = text.measures
  const nameOf = (scale: string) => scales.find(({ id }) => id === scale)?.name[language] ?? scale
  return html`<div class="new-leader">
    <h2 class="apart">${words.title}</h2>
    <p class="narrow">${words.text(newLeader.before)}</p>
    ${newLeader.scales.length === 0 ? html`<p class="narrow">${words.few(newLeader.known)}</p>` : nothing}
    ${newLeader.scales.map(
      ({ scale, pulses }) =>
        html`<h3>${nameOf(scale)}</h3>
          <ul class="plain">
            ${pulses.map(
              ({ change, low, high, verdict }, place) =>
                html`<li>
                  <strong>${words.verdicts[verdict]}.</strong> ${words.pulse(place + 1, { effect: change, low, high })}
                </li>`,
            )}
          </ul>`,
    )}
    <p class="soft narrow">${words.whom}</p>
  </div>`
}
