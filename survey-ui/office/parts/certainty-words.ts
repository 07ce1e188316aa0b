import { html, type TemplateResult } from 'lit'
import type { Results } from '../api/results-shape.ts'
import type { OfficeText } from '../text/office-text.ts'

/** How far messages can be trusted, as the mail says it; what is missed stands first. */
export function certaintyWords({ alert: { certainty } }: OfficeText, { errors }: Results): TemplateResult {
  const { act, any } = errors
  const sentences = [
    certainty.missed(errors.missedPercentWithinThreeRounds, errors.missedPercentWithinSixRounds),
    certainty.falseAlarms(any.newFalseAlarmsPer100UnitYears, act.newFalseAlarmsPer100UnitYears),
    certainty.falseAct(act.falseAtMostOneIn),
    // "One in one" is no bound: then say that there is none.
    any.falseAtMostOneIn > 1 ? certainty.falseAny(any.falseAtMostOneIn) : certainty.falseAnyUnbounded,
    certainty.onePerson(errors.onePersonPercent),
    certainty.oneMayHide,
    certainty.measuredOn,
  ]
  return html`<details class="narrow">
    <summary>${certainty.heading}</summary>
    <ul class="plain">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </details>`
}
