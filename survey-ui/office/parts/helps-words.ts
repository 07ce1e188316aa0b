import { html, type TemplateResult } from 'lit'
import type { WhatHelps } from '../api/measures-shape.ts'
import type { OfficeText } from '../text/office-text.ts'

/** What one kind of measure has done here, in words. */
export function helpsWords({ measures: words }: OfficeText, found: WhatHelps | undefined): TemplateResult {
  if (!found) return html`<span class="soft">${words.helps.untried}</span>`
  const { pooled, measures } = found
  if (!pooled) return html`<span class="soft">${words.helps.few(measures)}</span>`
  return html`<strong>${words.verdicts[pooled.verdict]}:</strong> ${words.helps.pooled(pooled, measures)}`
}
