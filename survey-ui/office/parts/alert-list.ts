import { html, nothing, type TemplateResult } from 'lit'
import type { Results, UnitResult } from '../api/results-shape.ts'
import type { OfficeText } from '../text/office-text.ts'
import { togetherWithSmaller } from './alert-words.ts'
import { certaintyWords } from './certainty-words.ts'
import { hrefTo } from '../view/address.ts'

/** The units with a message, or that there is none; in either case that silence promises nothing. */
export function alertList(text: OfficeText, results: Results): TemplateResult {
  const { round, units } = results
  const told = units.filter(({ alert }) => alert)
  const { alerts } = text.results
  return html`<section aria-labelledby="alerts">
    <h2 id="alerts">${alerts.title}</h2>
    ${told.length === 0 ? html`<p>${alerts.none}</p>` : nothing}
    <ul class="messages">
      ${told.map((unit) => alertLine(text, round, unit))}
    </ul>
    <p class="soft">${text.alert.silence}</p>
    <p class="soft">${text.alert.duty}</p>
    ${certaintyWords(text, results)}
  </section>`
}

function alertLine(text: OfficeText, round: string, { id, name, alert }: UnitResult) {
  if (!alert) return nothing
  const { alerts } = text.results
  const seen = (alert.degree === 'act' && alert.pattern ? text.alert.patterns[alert.pattern] : text.alert.attention)
    .seen
  return html`<li>
    <p><span class="badge ${alert.degree}">${alerts.badge[alert.degree]}</span> <strong>${name}</strong></p>
    ${togetherWithSmaller(text, alert)}
    <p>${seen}</p>
    <p><a href=${hrefTo('results', round, id)} aria-label="${name}: ${alerts.open}">${alerts.open}</a></p>
  </li>`
}
