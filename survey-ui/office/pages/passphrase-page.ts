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

/** How a representative signs in: by a passphrase that no mail ever carries. */
export class PassphrasePage extends LitElement {
  static override properties = { door: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare door: AtTheDoor
  private readonly entering = acting(this)

  private handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    if (!fields) return
    const request = { email: fields.get('email') ?? '', passphrase: fields.get('passphrase') ?? '' }
    void this.entering.run(() => this.door.client.signInByPassphrase(request), this.door.enter)
  }

  override render() {
    const { text } = this.door
    const { passphrase } = text
    return html`<div class="narrow">
      <h1 tabindex="-1">${passphrase.title}</h1>
      <form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
        ${textField({ name: 'email', label: passphrase.email, type: 'email', autocomplete: 'username', maxlength: 254 })}
        ${textField({
          name: 'passphrase',
          label: passphrase.passphrase,
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${alarm(text, this.entering.failure())}
        <button class="main" aria-disabled=${this.entering.isBusy()}>${passphrase.enter}</button>
      </form>
      <section>
        <h2>${passphrase.firstTitle}</h2>
        <p>${passphrase.firstText}</p>
        <p><a href=${hrefTo('enrolment')}>${passphrase.firstLink}</a></p>
        <p class="soft">${passphrase.forgotten}</p>
      </section>
      <p class="links"><a href=${hrefTo('home')}>${passphrase.other}</a></p>
    </div>`
  }
}
