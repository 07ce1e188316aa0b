import { html, LitElement, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Selections } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import type { Office } from '../pages/office.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { localInput, noonInDays } from '../view/local-input.ts'
import { newRoundRequest, reminderChoices } from '../view/new-round-request.ts'
import { submitted } from './fields.ts'
import { alarm, outcome } from './outcome.ts'

/** Days a round stays open unless somebody chooses otherwise. */
const usualDays = 14

const chosenIn = ({ currentTarget }: Event): string =>
  currentTarget instanceof HTMLSelectElement ? currentTarget.value : ''

/** Makes the draft of a round. Fires `round-create` when it is made. */
export class NewRound extends LitElement {
  static override properties = {
    office: { attribute: false },
    isPast: { state: true },
    chosen: { state: true },
    asksAboutPeople: { state: true },
  }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare office: Office
  declare isPast: boolean
  /** Place of the questionnaire chosen. */
  declare chosen: number
  declare asksAboutPeople: boolean
  private readonly selections = asking<Selections>(this)
  private readonly creating = acting(this)

  constructor() {
    super()
    this.isPast = false
    this.chosen = 0
    this.asksAboutPeople = false
  }

  override firstUpdated() {
    void this.selections.ask(this.office.client.selections)
  }

  private handleSubmit(event: SubmitEvent, selections: Selections) {
    const fields = submitted(event)
    const request = fields && newRoundRequest(fields, selections)
    if (!request) return
    this.isPast = request.closesAt <= Date.now()
    if (this.isPast) return
    void this.creating.run(
      () => this.office.client.createRound(request),
      () => this.handleCreated(),
    )
  }

  private handleCreated() {
    this.renderRoot.querySelector('form')?.reset()
    this.chosen = 0
    this.asksAboutPeople = false
    this.dispatchEvent(new CustomEvent('round-create'))
  }

  override render() {
    const { text } = this.office
    return outcome(text, this.selections.state(), (selections) => this.renderForm(selections))
  }

  private renderForm(selections: Selections): TemplateResult {
    const { text } = this.office
    const { creating } = text.rounds
    return html`<form @submit=${(event: SubmitEvent) => this.handleSubmit(event, selections)}>
      <div class="field">
        <label for="title">${creating.name}</label>
        <input id="title" name="title" required maxlength="100" autocomplete="off" aria-describedby="title-hint" />
        <p class="hint" id="title-hint">${creating.nameHint}</p>
      </div>
      ${this.renderSelections(selections)} ${this.renderAttributes(selections)} ${this.renderCustody(selections)}
      <div class="field">
        <label for="closesAt">${creating.closesAt}</label>
        <input
          id="closesAt"
          name="closesAt"
          type="datetime-local"
          required
          value=${localInput(noonInDays(Date.now(), usualDays))}
          aria-describedby="closes-hint"
        />
        <p class="hint" id="closes-hint">${creating.closesHint}</p>
      </div>
      <div class="field">
        <label for="reminders">${creating.reminders.label}</label>
        <select id="reminders" name="reminders" aria-describedby="reminders-hint">
          ${reminderChoices.map((choice) => html`<option value=${choice}>${creating.reminders[choice]}</option>`)}
        </select>
        <p class="hint" id="reminders-hint">${creating.reminders.hint}</p>
      </div>
      ${this.isPast ? html`<p class="alarm" role="alert">${creating.past}</p>` : alarm(text, this.creating.failure())}
      <button class="main" aria-disabled=${this.creating.isBusy()}>${creating.create}</button>
    </form>`
  }

  private renderSelections({ selections }: Selections): TemplateResult {
    const { text, language } = this.office
    const { creating } = text.rounds
    return html`<fieldset class="field">
      <legend>${creating.selection}</legend>
      ${selections.map(
        ({ title, items }, place) =>
          html`<label class="choice">
            <input
              type="radio"
              name="selection"
              value=${place}
              ?checked=${place === 0}
              @change=${() => (this.chosen = place)}
            />
            <span>${title[language]} <span class="soft">${creating.items(items)}</span></span>
          </label>`,
      )}
    </fieldset>`
  }

  /** At most one thing about people themselves; nothing unless somebody chooses it. */
  private renderAttributes({ attributes, fewestAlike }: Selections): TemplateResult {
    const { text, language } = this.office
    const { attribute } = text.rounds.creating
    return html`<div class="field">
      <label for="attribute">${attribute.label}</label>
      <select
        id="attribute"
        name="attribute"
        aria-describedby="attribute-hint"
        @change=${(event: Event) => (this.asksAboutPeople = chosenIn(event) !== '')}
      >
        <option value="">${attribute.none}</option>
        ${attributes.map(({ id, name }) => html`<option value=${id}>${name[language]}</option>`)}
      </select>
      <p class="hint" id="attribute-hint">${attribute.hint(fewestAlike)}</p>
    </div>`
  }

  /** Only questionnaires without anything sensitive leave a choice; where it goes away, so does what was chosen. */
  private renderCustody({ selections }: Selections): TemplateResult {
    const { custody } = this.office.text.rounds.creating
    const mayServer = !this.asksAboutPeople && (selections[this.chosen]?.serverMayHold ?? false)
    return html`<fieldset class="field">
      <legend>${custody.legend}</legend>
      <label class="choice">
        ${keyed(mayServer, html`<input type="radio" name="custody" value="representative" checked />`)}
        <span>${custody.representative} <span class="soft">${custody.representativeHint}</span></span>
      </label>
      ${
        mayServer
          ? html`<label class="choice">
              <input type="radio" name="custody" value="server" />
              <span>${custody.server} <span class="soft">${custody.serverHint}</span></span>
            </label>`
          : html`<p class="hint">${custody.only}</p>`
      }
    </fieldset>`
  }
}
