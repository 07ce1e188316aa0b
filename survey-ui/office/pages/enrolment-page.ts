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

const fewestCharacters = 12

/** A representative's first sign-in: the code handed over in person, and a passphrase of their own choice. */
export class EnrolmentPage extends LitElement {
  static override properties = { door: { attribute: false }, areDifferent: { state: true } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare door: AtTheDoor
  declare areDifferent: boolean
  private readonly enrolling = acting(this)

  constructor() {
    super()
    this.areDifferent = false
  }

  private handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    if (!fields) return
    this.areDifferent = fields.get('passphrase') !== fields.get('again')
    if (this.areDifferent) return
    const field = (name: string) => fields.get(name) ?? ''
    const request = { email: field('email'), code: field('code'), passphrase: field('passphrase') }
    void this.enrolling.run(() => this.door.client.enrol(request), this.door.enter)
  }

  override render() {
    const { text } = this.door
    const { enrolment, passphrase } = text
    const secret = { type: 'password', autocomplete: 'new-password', minlength: fewestCharacters } as const
    return html`<div class="narrow">
      <h1 tabindex="-1">${enrolment.title}</h1>
      <p class="lead">${enrolment.lead}</p>
      <form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
        ${textField({ name: 'email', label: enrolment.email, type: 'email', autocomplete: 'username', maxlength: 254 })}
        ${textField({ name: 'code', label: enrolment.code, type: 'text', autocomplete: 'off', hint: enrolment.codeHint })}
        ${textField({ ...secret, name: 'passphrase', label: enrolment.passphrase, hint: enrolment.passphraseHint })}
        ${textField({ ...secret, name: 'again', label: enrolment.again })}
        ${
          this.areDifferent
            ? html`<p class="alarm" role="alert">${enrolment.different}</p>`
            : alarm(text, this.enrolling.failure())
        }
        <button class="main" aria-disabled=${this.enrolling.isBusy()}>${enrolment.choose}</button>
      </form>
      <p class="links"><a href=${hrefTo('passphrase')}>${passphrase.title}</a></p>
    </div>`
  }
}
