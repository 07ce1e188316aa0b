import { html, nothing } from 'lit'
import type { Round } from '../api/reply-shapes.ts'
import { problemText, type OfficeText } from '../text/office-text.ts'

/** How far the opening of a draft has come, or why it was refused. */
export function openingProgress(text: OfficeText, { opening }: Round) {
  if (!opening) return nothing
  const { opening: words } = text.rounds
  const { made, groups, refused } = opening
  if (refused !== undefined) return html`<p class="alarm">${problemText(text, refused)}</p>`
  return html`<p class="progress">
      <progress max=${groups} .value=${made} aria-label=${words.keys}></progress> ${words.made(made, groups)}
    </p>
    <p class="soft">${words.patience}</p>`
}
