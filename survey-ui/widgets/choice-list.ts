import { css, html, LitElement } from 'lit'
import { controlStyles } from '../styles/control-styles.ts'

/** What `answer-change` carries: the place of the option chosen, from 0, or nothing when the answer was taken back. */
export type AnswerChange = CustomEvent<{ readonly choice: number | undefined }>

/**
 * One question with options of which one or none is chosen: native radio buttons, so that keyboard, touch and screen
 * readers work as people know them. Fires `answer-change` after the person chose or took back, never when set in code.
 */
export class ChoiceList extends LitElement {
  static override properties = {
    label: {},
    options: { attribute: false },
    choice: { type: Number },
    clearLabel: { attribute: 'clear-label' },
    disabled: { type: Boolean },
  }

  static override styles = [
    controlStyles,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
      }

      h1 {
        margin: 0 0 1.5rem;
        font-size: clamp(1.375rem, 1.15rem + 1.3vw, 1.75rem);
        font-weight: 650;
        line-height: 1.3;
        letter-spacing: -0.012em;
        text-wrap: balance;
        hyphens: auto;
      }

      .options {
        display: grid;
        gap: 0.625rem;
      }

      label {
        display: flex;
        align-items: center;
        gap: 0.9rem;
        min-height: 56px;
        padding: 0.7rem 1.1rem;
        border: 1.5px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        cursor: pointer;
        transition:
          border-color 120ms,
          background-color 120ms;
      }

      label:hover {
        border-color: var(--control);
      }

      label:has(:checked) {
        border-color: var(--accent);
        background: var(--tint);
        font-weight: 600;
      }

      label:has(:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }

      label:has(:disabled) {
        opacity: 0.6;
        cursor: default;
      }

      input {
        appearance: none;
        flex: none;
        width: 22px;
        height: 22px;
        margin: 0;
        border: 2px solid var(--control);
        border-radius: 50%;
        background: var(--card);
        outline: none;
        cursor: inherit;
      }

      input:checked {
        border: 7px solid var(--accent);
      }

      @media (forced-colors: active) {
        input {
          appearance: auto;
        }
      }

      .clear {
        margin: 0.5rem 0 0 -1rem;
        padding-inline: 1rem;
        font-size: 0.9375rem;
        font-weight: 500;
      }

      .clear[hidden] {
        display: block;
        visibility: hidden;
      }
    `,
  ]

  declare label: string
  declare options: readonly string[]
  declare choice: number | undefined
  declare clearLabel: string
  declare disabled: boolean

  constructor() {
    super()
    this.label = ''
    this.options = []
    this.choice = undefined
    this.clearLabel = ''
    this.disabled = false
  }

  /** Puts the focus on the question itself, so that it is read out before its options. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector('h1')?.focus(options)
  }

  private choose(choice: number | undefined) {
    this.choice = choice
    this.dispatchEvent(new CustomEvent('answer-change', { detail: { choice }, bubbles: true, composed: true }))
  }

  private handleClear() {
    this.choose(undefined)
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    return html`<fieldset ?disabled=${this.disabled}>
      <legend><h1 tabindex="-1">${this.label}</h1></legend>
      <div class="options">
        ${this.options.map(
          (option, place) =>
            html`<label>
              <input
                type="radio"
                name="choice"
                value=${place}
                autocomplete="off"
                .checked=${place === this.choice}
                @change=${() => this.choose(place)}
              />
              <span>${option}</span>
            </label>`,
        )}
      </div>
      <button class="clear" type="button" ?hidden=${this.choice === undefined} @click=${() => this.handleClear()}>
        ${this.clearLabel}
      </button>
    </fieldset>`
  }
}
