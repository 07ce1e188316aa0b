import { css, html, LitElement } from 'lit'
import { controlStyles } from '../styles/control-styles.ts'

export type LanguageOption = { readonly value: string; readonly name: string }
/** What `language-change` carries: the `value` of the option pressed. */
export type LanguageChange = CustomEvent<{ readonly value: string }>

/** The languages side by side, each written in itself; fires `language-change` when another one is pressed. */
export class LanguageSwitch extends LitElement {
  static override properties = { label: {}, value: {}, options: { attribute: false } }

  static override styles = [
    controlStyles,
    css`
      div {
        display: flex;
      }

      button {
        min-width: 44px;
        min-height: 44px;
        padding: 0.4rem 0.7rem;
        color: var(--soft-ink);
        font-size: 0.9375rem;
        font-weight: 500;
      }

      button[aria-pressed='true'] {
        color: var(--ink);
        font-weight: 650;
        text-decoration: underline;
        text-decoration-color: var(--accent);
        text-decoration-thickness: 2px;
        text-underline-offset: 6px;
      }
    `,
  ]

  declare label: string
  declare value: string
  declare options: readonly LanguageOption[]

  constructor() {
    super()
    this.label = ''
    this.value = ''
    this.options = []
  }

  private handlePress(value: string) {
    if (value === this.value) return
    this.value = value
    this.dispatchEvent(new CustomEvent('language-change', { detail: { value }, bubbles: true, composed: true }))
  }

  override render() {
    return html`<div role="group" aria-label=${this.label}>
      ${this.options.map(
        ({ value, name }) =>
          html`<button
            type="button"
            lang=${value}
            aria-pressed=${value === this.value}
            @click=${() => this.handlePress(value)}
          >
            ${name}
          </button>`,
      )}
    </div>`
  }
}
