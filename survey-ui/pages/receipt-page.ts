import { html, type TemplateResult } from 'lit'
import { groupedReceipt } from '../../backend/contract/sealed-box/receipt.ts'
import type { Answering } from '../session/session-state.ts'
import { recoveryPart } from './recovery-part.ts'
import type { Shown } from './shown.ts'

type Receipt = Extract<Answering['view'], { name: 'receipt' }>

/** What happened to the answers, and what can still be done. It never shows what was answered. */
export function receiptPage(
  shown: Shown,
  { facts: { closesAt }, code = '' }: Answering,
  { receipt: letters }: Receipt,
): TemplateResult {
  const { text, dispatch } = shown
  const { receipt } = text
  return html`${tick}
    <h1 tabindex="-1">${receipt.title}</h1>
    <p class="lead">${receipt.lead}</p>
    <p>${receipt.changeUntil(closesAt)}</p>
    <p>${receipt.nothingKept}</p>
    ${recoveryPart(shown, receipt.recovery, code)}
    <section>
      <h2>${receipt.whatNow}</h2>
      <p>${receipt.next}</p>
    </section>
    ${countedLater(receipt.counted, letters)}
    <p class="soft">${receipt.finishWhy}</p>
    <div class="acts">
      <button class="main" type="button" @click=${() => dispatch({ type: 'finish' })}>${receipt.finish}</button>
      <button class="outlined" type="button" @click=${() => dispatch({ type: 'change' })}>${receipt.change}</button>
    </div>`
}

/** Folded away: whoever looks over a shoulder, or asks to see it, should find nothing to take down. */
function countedLater({ show, why, where, secret }: Shown['text']['receipt']['counted'], letters: string) {
  return html`<details>
    <summary>${show}</summary>
    <p class="fingerprint">${groupedReceipt(letters)}</p>
    <p>${why}</p>
    <p>${where(`${location.host}/round`)}</p>
    <p>${secret}</p>
  </details>`
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
