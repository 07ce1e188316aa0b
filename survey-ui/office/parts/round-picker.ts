import { html, type TemplateResult } from 'lit'
import type { Round } from '../api/reply-shapes.ts'
import type { OfficeText } from '../text/office-text.ts'
import { hrefTo } from '../view/address.ts'

/** Rounds with results, the newest first; choosing one goes to it. */
export function roundPicker(text: OfficeText, rounds: readonly Round[], chosen: string): TemplateResult {
  const handleChange = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) location.hash = hrefTo('results', event.target.value)
  }
  return html`<p class="picker">
    <label for="round">${text.results.picker}</label>
    <select id="round" @change=${handleChange}>
      ${rounds
        .toReversed()
        .map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
    </select>
  </p>`
}
