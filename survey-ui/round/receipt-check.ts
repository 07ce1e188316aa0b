import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { groupedReceipt, parseReceipt } from '../../backend/contract/sealed-box/receipt.ts'
import type { RoundText } from './round-text.ts'

type Outcome = 'found' | 'missing' | 'malformed'

/** Looks a receipt up in the list that everybody fetches whole, so that nobody learns which one was looked for. */
export class ReceiptCheck {
  private readonly host: ReactiveControllerHost
  private outcome: Outcome | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
  }

  forget() {
    this.outcome = undefined
  }

  private check(event: SubmitEvent, receipts: readonly string[]) {
    event.preventDefault()
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : null
    const receipt = parseReceipt(field?.value ?? '')
    this.outcome = receipt === undefined ? 'malformed' : receipts.includes(receipt) ? 'found' : 'missing'
    this.host.requestUpdate()
  }

  render({ receipt, counts }: RoundText, receipts: readonly string[]): TemplateResult {
    return html`<section>
      <h2>${receipt.title}</h2>
      <p>${receipt.lead}</p>
      <form @submit=${(event: SubmitEvent) => this.check(event, receipts)}>
        <label for="receipt">${receipt.label}</label>
        <input id="receipt" autocomplete="off" spellcheck="false" translate="no" autocapitalize="characters" />
        <div class="acts"><button class="main" type="submit">${receipt.check}</button></div>
      </form>
      <div role="status">${this.outcome ? html`<p class="good">${receipt[this.outcome]}</p>` : nothing}</div>
      <p class="soft">${receipt.proves}</p>
      <details>
        <summary>${counts.list(receipts.length)}</summary>
        <ul class="receipts">
          ${receipts.map((one) => html`<li>${groupedReceipt(one)}</li>`)}
        </ul>
      </details>
    </section>`
  }
}
