import { css, html, LitElement } from 'lit'
import { controlStyles } from '../styles/control-styles.ts'

/** What `comment-change` carries: all that is written now. */
export type CommentChange = CustomEvent<CommentValue>

type CommentValue = { readonly text: string; readonly theme: number | null; readonly themeOnly: boolean }

/** What is said on the field, in the language of the page. */
export type CommentWords = {
  readonly hint: string
  readonly theme: string
  readonly noTheme: string
  readonly themeOnly: string
}

/**
 * One question to be answered in one's own words, with what the words are about. No browser may check, complete or
 * translate them, since some send them elsewhere to do so. Fires `comment-change` when the person changed something.
 */
export class CommentField extends LitElement {
  static override properties = {
    label: {},
    words: { attribute: false },
    themes: { attribute: false },
    value: { attribute: false },
  }

  static override styles = [
    controlStyles,
    css`
      h1 {
        margin: 1.25rem 0 1rem;
        font-size: clamp(1.375rem, 1.15rem + 1.3vw, 1.75rem);
        font-weight: 650;
        line-height: 1.3;
        letter-spacing: -0.012em;
        text-wrap: balance;
      }

      p {
        margin: 0 0 0.75rem;
        color: var(--soft-ink);
      }

      textarea,
      select {
        display: block;
        width: 100%;
        padding: 0.75rem 1rem;
        border: 1.5px solid var(--control);
        border-radius: var(--radius);
        background: var(--card);
        color: inherit;
        font: inherit;
      }

      textarea {
        min-height: 9rem;
        resize: vertical;
      }

      select {
        min-height: 48px;
      }

      textarea:focus-visible,
      select:focus-visible {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }

      label {
        display: block;
        margin: 1.25rem 0 0.4rem;
        font-weight: 600;
      }

      label.check {
        display: flex;
        gap: 0.75rem;
        align-items: flex-start;
        min-height: 48px;
        padding-block: 0.6rem;
        font-weight: 400;
        cursor: pointer;
      }

      input {
        flex: none;
        width: 22px;
        height: 22px;
        margin: 0.1rem 0 0;
        accent-color: var(--accent);
      }
    `,
  ]

  declare label: string
  declare words: CommentWords
  declare themes: readonly string[]
  declare value: CommentValue

  constructor() {
    super()
    this.label = ''
    this.words = { hint: '', theme: '', noTheme: '', themeOnly: '' }
    this.themes = []
    this.value = { text: '', theme: null, themeOnly: false }
  }

  /** Puts the focus on the question itself, so that it is read out before its field. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector('h1')?.focus(options)
  }

  private change(changed: Partial<CommentValue>) {
    this.value = { ...this.value, ...changed }
    this.dispatchEvent(new CustomEvent('comment-change', { detail: this.value, bubbles: true, composed: true }))
  }

  private handleText({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.change({ text: target.value })
  }

  private handleTheme({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.change({ theme: target.value === '' ? null : Number(target.value) })
  }

  private handleThemeOnly({ target }: Event) {
    if (target instanceof HTMLInputElement) this.change({ themeOnly: target.checked })
  }

  override render() {
    const { words, value } = this
    return html`<h1 tabindex="-1" id="question">${this.label}</h1>
      <p id="hint">${words.hint}</p>
      <textarea
        aria-labelledby="question"
        aria-describedby="hint"
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        translate="no"
        rows="5"
        .value=${value.text}
        @input=${(event: Event) => this.handleText(event)}
      ></textarea>
      <label for="theme">${words.theme}</label>
      <select id="theme" autocomplete="off" @change=${(event: Event) => this.handleTheme(event)}>
        <option value="" ?selected=${value.theme === null}>${words.noTheme}</option>
        ${this.themes.map(
          (theme, place) => html`<option value=${place} ?selected=${value.theme === place}>${theme}</option>`,
        )}
      </select>
      <label class="check">
        <input
          type="checkbox"
          autocomplete="off"
          .checked=${value.themeOnly}
          @change=${(event: Event) => this.handleThemeOnly(event)}
        />
        <span>${words.themeOnly}</span>
      </label>`
  }
}
