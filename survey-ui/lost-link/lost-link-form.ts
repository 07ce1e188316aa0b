import { html, LitElement } from 'lit'
import type { Language } from '../../backend/contract/respondent-api.ts'
import type { askForLink } from '../api/ask-for-link.ts'
import { controlStyles } from '../styles/control-styles.ts'
import { fieldStyles } from '../styles/field-styles.ts'
import { lostLinkDa } from '../text/lost-link-da.ts'
import { lostLinkEn } from '../text/lost-link-en.ts'

const texts = { da: lostLinkDa, en: lostLinkEn }
const form = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

type Step = 'asking' | 'invalid' | 'sending' | 'failed' | 'done'

/** Asks for an address, and says the same whatever it is. The address is neither kept nor completed. */
export class LostLinkForm extends LitElement {
  static override properties = {
    language: { attribute: false },
    ask: { attribute: false },
    step: { state: true },
  }

  static override styles = [controlStyles, fieldStyles]

  declare language: Language
  declare ask: typeof askForLink | undefined
  declare protected step: Step

  constructor() {
    super()
    this.language = 'da'
    this.ask = undefined
    this.step = 'asking'
  }

  private async handleSubmit(event: Event) {
    event.preventDefault()
    if (this.step === 'sending' || !this.ask) return
    const input = this.renderRoot.querySelector('input')
    const address = input?.value.trim() ?? ''
    if (!form.test(address)) {
      this.step = 'invalid'
      input?.focus()
      return
    }
    await this.send(address, this.ask)
  }

  private async send(address: string, ask: typeof askForLink) {
    this.step = 'sending'
    this.step = (await ask(address)) === 'received' ? 'done' : 'failed'
    await this.updateComplete
    this.renderRoot.querySelector('h2')?.focus()
  }

  override render() {
    const words = texts[this.language]
    if (this.step === 'done')
      return html`<form @submit=${(event: Event) => event.preventDefault()}>
        <h2 tabindex="-1">${words.doneTitle}</h2>
        <p>${words.done}</p>
        <p>${words.nothing}</p>
        <button class="outlined" type="button" @click=${() => (this.step = 'asking')}>${words.again}</button>
      </form>`
    const isBusy = this.step === 'sending'
    return html`<form novalidate @submit=${(event: Event) => void this.handleSubmit(event)}>
      <label for="address">${words.label}</label>
      <p class="hint" id="hint">${words.hint}</p>
      <input
        id="address"
        type="email"
        maxlength="254"
        aria-describedby="hint alarm"
        aria-invalid=${this.step === 'invalid'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        translate="no"
      />
      <div class="alarm" id="alarm" role="alert">${this.alarm(words)}</div>
      <button class="main" type="submit" aria-disabled=${isBusy}>${isBusy ? words.sending : words.send}</button>
    </form>`
  }

  private alarm(words: typeof lostLinkDa): string {
    if (this.step === 'invalid') return words.invalid
    return this.step === 'failed' ? words.failed : ''
  }
}
