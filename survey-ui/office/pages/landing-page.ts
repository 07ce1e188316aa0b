import { html, LitElement } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import { acting } from '../asking.ts'
import { failureText } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import type { AtTheDoor } from './office.ts'

/** Where a mailed link ends. Nothing is redeemed before the click, so that programs that open links use up nothing. */
export class LandingPage extends LitElement {
  static override properties = { door: { attribute: false }, token: { attribute: false }, leave: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles]

  declare door: AtTheDoor
  declare token: string
  /** To where a new link can be asked for. */
  declare leave: () => void
  private readonly entering = acting(this)

  private handleEnter() {
    void this.entering.run(() => this.door.client.signIn(this.token), this.door.enter)
  }

  override render() {
    const { landing } = this.door.text
    const failure = this.entering.failure()
    const isRefused = failure?.outcome === 'refused' && failure.code === 'sign-in-refused'
    const message = failure && (isRefused ? landing.refusedLead : failureText(this.door.text, failure))
    return html`<div class="narrow">
      <h1 tabindex="-1">${landing.title}</h1>
      ${isRefused ? '' : html`<p class="lead">${landing.lead}</p>`}
      <p class="alarm" role="alert">${message}</p>
      ${
        isRefused
          ? html`<button class="main" type="button" @click=${() => this.leave()}>${landing.newLink}</button>`
          : html`<button
              class="main"
              type="button"
              aria-disabled=${this.entering.isBusy()}
              @click=${() => this.handleEnter()}
            >
              ${landing.enter}
            </button>`
      }
    </div>`
  }
}
