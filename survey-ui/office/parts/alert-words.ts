import { html, nothing, type TemplateResult } from 'lit'
import type { UnitAlert } from '../api/results-shape.ts'
import type { OfficeText } from '../text/office-text.ts'

/** A message about a unit in full: what was seen, since when, what it is not, what to do first, whom to involve. */
export function alertWords(text: OfficeText, alert: UnitAlert): TemplateResult {
  const { alert: words } = text
  const { alerts } = text.results
  const pattern = alert.degree === 'act' && alert.pattern ? words.patterns[alert.pattern] : undefined
  const { seen, begin } = pattern ?? words.attention
  return html`<section class="message" aria-labelledby="message">
    <h2 id="message"><span class="badge ${alert.degree}">${alerts.badge[alert.degree]}</span></h2>
    ${togetherWithSmaller(text, alert)}
    <h3>${alerts.seen}</h3>
    <p>${pattern ? words.patternLine(pattern.name) : nothing} ${seen}</p>
    <h3>${alerts.since}</h3>
    <p>${alert.since === undefined ? words.sinceTheFirst : words.since(alert.since)}</p>
    ${alert.escalation ? escalationWords(text, alert.escalation) : nothing}
    ${alert.pattern === 'power' ? html`<p class="note">${words.powerOnly}</p>` : nothing}
    <h3>${words.isNot.heading}</h3>
    <p>${words.isNot.text}</p>
    <h3>${words.trap.heading}</h3>
    <p>${words.trap.text}</p>
    <h3>${words.first.heading}</h3>
    <ol>
      ${words.first.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${begin}</p>
    <h3>${words.whom.heading}</h3>
    <ul class="plain">
      ${words.whom.steps.map((step) => html`<li>${step}</li>`)}
    </ul>
    <p>${words.duty}</p>
  </section>`
}

/** Of a unit above groups too small to be shown: that they are in what is said. */
export function togetherWithSmaller({ alert: words }: OfficeText, { withSmaller }: UnitAlert) {
  return withSmaller ? html`<p>${words.withSmaller}</p>` : nothing
}

/** How far a conflict seems to have come, and where it is heading. */
function escalationWords({ alert, results }: OfficeText, { stage, direction }: NonNullable<UnitAlert['escalation']>) {
  return html`<h3>${results.alerts.escalation}</h3>
    <p>${alert.stages[stage]} ${alert.directions[direction]} ${alert.stageIsAnEstimate}</p>`
}
