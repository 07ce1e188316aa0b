import { html, LitElement } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import { acting } from '../asking.ts'
import { submitted, textField } from '../parts/fields.ts'
import { alarm } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import type { AtTheDoor } from './office.ts'

/** The very first sign-in, by the link that an installation sends once. */
export class SetUpPage extends LitElement {
  static override properties = { door: { attribute: false }, secret: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare door: AtTheDoor
  declare secret: string
  private readonly settingUp = acting(this)

  private handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    if (!fields) return
    const request = {
      secret: this.secret,
      name: fields.get('name') ?? '',
      email: fields.get('email') ?? '',
      language: fields.get('language') === 'en' ? ('en' as const) : ('da' as const),
    }
    void this.settingUp.run(() => this.door.client.setUp(request), this.door.enter)
  }

  override render() {
    const { text, language } = this.door
    const { setUp } = text
    return html`<div class="narrow">
      <h1 tabindex="-1">${setUp.title}</h1>
      <p class="lead">${setUp.lead}</p>
      <form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
        ${textField({ name: 'name', label: setUp.name, type: 'text', autocomplete: 'name', maxlength: 100 })}
        ${textField({ name: 'email', label: setUp.email, type: 'email', autocomplete: 'email', maxlength: 254 })}
        <fieldset class="field">
          <legend>${setUp.language}</legend>
          ${(['da', 'en'] as const).map(
            (one) =>
              html`<label class="choice">
                <input type="radio" name="language" value=${one} ?checked=${one === language} />
                <span lang=${one}>${setUp.languages[one]}</span>
              </label>`,
          )}
        </fieldset>
        ${alarm(text, this.settingUp.failure())}
        <button class="main" aria-disabled=${this.settingUp.isBusy()}>${setUp.start}</button>
      </form>
    </div>`
  }
}
