import { html, type TemplateResult } from 'lit'
import type { Shown } from './shown.ts'

/** The end: nothing of what was answered is left in the page. */
export function donePage({ text: { done } }: Shown): TemplateResult {
  return html`<h1 tabindex="-1">${done.title}</h1>
    <p class="lead">${done.lead}</p>`
}
