import { html, type TemplateResult } from 'lit'
import type { Asked, Failure } from '../asking.ts'
import { problemText, type OfficeText } from '../text/office-text.ts'

/** What was answered, or that it is awaited, or why it did not come. */
export function outcome<Value>(
  text: OfficeText,
  asked: Asked<Value>,
  shown: (value: Value) => TemplateResult,
): TemplateResult {
  if (asked.outcome === 'answered') return shown(asked.value)
  if (asked.outcome === 'waiting') return html`<p class="soft" role="status">${text.frame.loading}</p>`
  return alarm(text, asked)
}

/** Read out as soon as something has gone wrong; nothing is seen of it before. */
export function alarm(text: OfficeText, failure: Failure | undefined): TemplateResult {
  return html`<p class="alarm" role="alert">${failure ? failureText(text, failure) : ''}</p>`
}

export function failureText(text: OfficeText, failure: Failure): string {
  return failure.outcome === 'unreachable' ? text.frame.unreachable : problemText(text, failure.code)
}
