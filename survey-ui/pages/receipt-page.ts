import { html, nothing, type TemplateResult } from 'lit'
import type { Shown } from './shown.ts'

/** `closesAt` in milliseconds since 1970; `outdated` when a later answer was there already. */
type Receipt = { readonly closesAt: number; readonly outdated: boolean }

/** What happened to the answers, and what can still be done. It never shows what was answered. */
export function receiptPage({ text: { receipt }, dispatch }: Shown, { closesAt, outdated }: Receipt): TemplateResult {
  return html`${tick}
    <h1 tabindex="-1">${receipt.title}</h1>
    <p class="lead">${receipt.lead}</p>
    ${outdated ? html`<p>${receipt.outdated}</p>` : nothing}
    <p>${receipt.changeUntil(closesAt)}</p>
    <p>${receipt.nothingKept}</p>
    <section>
      <h2>${receipt.whatNow}</h2>
      <p>${receipt.next}</p>
    </section>
    <p class="soft">${receipt.finishWhy}</p>
    <div class="acts">
      <button class="main" type="button" @click=${() => dispatch({ type: 'finish' })}>${receipt.finish}</button>
      <button class="outlined" type="button" @click=${() => dispatch({ type: 'change' })}>${receipt.change}</button>
    </div>`
}

const tick = html`<svg
  class="tick"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.5"
  aria-hidden="true"
>
  <path d="M4 12.5l5.5 5.5L20 6.5" stroke-linecap="round" stroke-linejoin="round" />
</svg>`
