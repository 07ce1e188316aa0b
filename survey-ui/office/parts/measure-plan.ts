import { html, nothing, type TemplateResult } from 'lit'
import { planSentences } from '../text/measure-sentences.ts'
import type { ShownMeasure } from '../api/measures-shape.ts'
import type { Office } from '../pages/office.ts'
import { writtenDay } from '../text/written.ts'
import { dayInput } from '../view/local-input.ts'
import { overdue } from '../view/overdue.ts'

/** Who is responsible for a measure, by when, whether that day has passed, and what was recorded of carrying it out. */
export function measurePlan(
  { text, language }: Pick<Office, 'text' | 'language'>,
  measure: ShownMeasure,
): TemplateResult {
  const { agreed, followedUp } = planSentences(text.measures, measure, (day) => writtenDay(language, day))
  const isOverdue = overdue(measure, dayInput(Date.now()))
  return html`<p>
      ${agreed} ${isOverdue ? html`<span class="badge attention">${text.measures.overdue}</span>` : nothing}
    </p>
    ${
      followedUp.length > 0
        ? html`<ul class="plain">
            ${followedUp.map((one) => html`<li>${one}</li>`)}
          </ul>`
        : nothing
    }`
}
