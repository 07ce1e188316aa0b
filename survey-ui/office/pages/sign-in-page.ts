import { html, LitElement } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import { acting } from '../asking.ts'
import { submitted, textField } from '../parts/fields.ts'
import { alarm } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { hrefTo } from '../view/address.ts'
import type { AtTheDoor } from './office.ts'

/** Asks for a mailed link; what it says afterwards is the same whether or not the address is known. */
export class SignInPage extends LitElement {
  static override properties = { door: { attribute: false }, hasEnded: { type: Boolean }, sentTo: { state: true } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare door: AtTheDoor
  /** Whether somebody came here because their session ended. */
  declare hasEnded: boolean
  declare sentTo: string | undefined
  private readonly sending = acting(this)

  constructor() {
    super()
    this.hasEnded = false
    this.sentTo = undefined
  }

  private handleSubmit(event: SubmitEvent) {
    const email = submitted(event)?.get('email')
    if (email === undefined) return
    void this.sending.run(
      () => this.door.client.askForLink(email),
      () => this.handleSent(email),
    )
  }

  private async handleSent(email: string) {
    this.sentTo = email
    await this.updateComplete
    this.renderRoot.querySelector('h1')?.focus()
  }

  override render() {
    const { signIn } = this.door.text
    return html`<div class="narrow">
      ${this.sentTo === undefined ? this.renderForm() : this.renderSent(this.sentTo)}
      <section>
        <h2>${signIn.representativeTitle}</h2>
        <p>${signIn.representativeText}</p>
        <p><a href=${hrefTo('passphrase')}>${signIn.representativeLink}</a></p>
      </section>
    </div>`
  }

  private renderForm() {
    const { text } = this.door
    const { signIn } = text
    return html`<h1 tabindex="-1">${signIn.title}</h1>
      ${this.hasEnded ? html`<p class="note" role="status">${signIn.ended}</p>` : ''}
      <p class="lead">${signIn.lead}</p>
      <form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
        ${textField({ name: 'email', label: signIn.email, type: 'email', autocomplete: 'email', maxlength: 254 })}
        ${alarm(text, this.sending.failure())}
        <button class="main" aria-disabled=${this.sending.isBusy()}>${signIn.send}</button>
      </form>`
  }

  private renderSent(email: string) {
    const { signIn } = this.door.text
    return html`<h1 tabindex="-1">${signIn.sent}</h1>
      <p class="lead">${signIn.sentText(email)}</p>
      <button class="outlined" type="button" @click=${() => (this.sentTo = undefined)}>${signIn.another}</button>`
  }
}
