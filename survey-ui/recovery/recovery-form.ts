import { css, html, LitElement } from 'lit'
import type { Language } from '../../backend/contract/respondent-api.ts'
import { readRecoveryCode, writeRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import { controlStyles } from '../styles/control-styles.ts'
import { fieldStyles } from '../styles/field-styles.ts'
import { recoveryDa } from '../text/recovery-da.ts'
import { recoveryEn } from '../text/recovery-en.ts'

/** What `recovery-code` carries: a code that reads as one, 26 letters. */
export type RecoveryCode = CustomEvent<string>

const texts = { da: recoveryDa, en: recoveryEn }

/** Asks for the recovery code of a ballot. What is typed stays in the field: nothing keeps, completes or checks it. */
export class RecoveryForm extends LitElement {
  static override properties = {
    language: { attribute: false },
    busy: { type: Boolean },
    unreached: { type: Boolean },
    mistyped: { state: true },
  }

  static override styles = [
    controlStyles,
    fieldStyles,
    css`
      input {
        font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, monospace;
        font-size: 0.9375rem;
        text-transform: uppercase;
      }
    `,
  ]

  declare language: Language
  declare busy: boolean
  declare unreached: boolean
  declare protected mistyped: boolean

  constructor() {
    super()
    this.language = 'da'
    this.busy = false
    this.unreached = false
    this.mistyped = false
  }

  private async handleSubmit(event: Event) {
    event.preventDefault()
    if (this.busy) return
    const input = this.renderRoot.querySelector('input')
    const seed = await readRecoveryCode(input?.value ?? '')
    this.mistyped = seed === undefined
    if (!seed) return input?.focus()
    this.dispatchEvent(new CustomEvent('recovery-code', { detail: await writeRecoveryCode(seed) }))
  }

  override render() {
    const words = texts[this.language]
    const alarm = this.unreached && !this.busy ? words.unreached : ''
    return html`<form novalidate @submit=${(event: Event) => void this.handleSubmit(event)}>
      <h2>${words.title}</h2>
      <p>${words.why}</p>
      <label for="code">${words.label}</label>
      <p class="hint" id="hint">${words.hint}</p>
      <input
        id="code"
        type="text"
        aria-describedby="hint alarm"
        aria-invalid=${this.mistyped}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        translate="no"
        maxlength="60"
      />
      <div class="alarm" id="alarm" role="alert">${this.mistyped ? words.mistyped : alarm}</div>
      <button class="main" type="submit" aria-disabled=${this.busy}>${this.busy ? words.busy : words.use}</button>
    </form>`
  }
}
