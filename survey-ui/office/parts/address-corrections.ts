import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Corrections } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import type { Office } from '../pages/office.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import { rosterStyles } from '../styles/roster-styles.ts'
import type { OfficeText } from '../text/office-text.ts'
import { submitted, textField } from './fields.ts'
import { alarm, outcome } from './outcome.ts'

type Correction = Corrections['corrections'][number]

/**
 * Links that went to a wrong address: administrators ask for another one, representatives look at name and addresses and
 * decide. Representatives see nothing of it while there is nothing to see.
 */
export class AddressCorrections extends LitElement {
  static override properties = {
    office: { attribute: false },
    isAsked: { state: true },
    chosen: { state: true },
    said: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, formStyles, listStyles, rosterStyles]

  declare office: Office
  declare isAsked: boolean
  /** The member somebody last decided on; what went wrong stands there. */
  declare chosen: string | undefined
  /** What came of the last decision, for whoever cannot see the card change. */
  declare said: string | undefined
  private readonly corrections = asking<Corrections>(this)
  private readonly requesting = acting(this)
  private readonly deciding = acting(this)

  constructor() {
    super()
    this.isAsked = false
  }

  override firstUpdated() {
    void this.corrections.ask(this.office.client.corrections)
  }

  private async handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    if (!fields) return
    this.isAsked = false
    const request = { before: fields.get('before') ?? '', after: fields.get('after') ?? '' }
    await this.requesting.run(
      () => this.office.client.askCorrection(request),
      (corrections) => this.handleAsked(corrections),
    )
  }

  private handleAsked(corrections: Corrections) {
    this.isAsked = true
    this.renderRoot.querySelector('form')?.reset()
    this.corrections.show(corrections)
  }

  /** What was looked at is decided on and nothing else: another address is shown then. */
  private async handleDecision({ member, name, after }: Correction, decision: 'agreement' | 'refusal') {
    this.chosen = member
    this.said = undefined
    await this.deciding.run(
      () => this.office.client.decideCorrection(member, decision, after),
      (corrections) => {
        this.corrections.show(corrections)
        this.said = this.office.text.roster.corrections.decided[decision](name)
      },
    )
    if (this.said !== undefined) await this.focusHeading()
    if (this.deciding.failure()) void this.corrections.ask(this.office.client.corrections)
  }

  /** The button that was pressed is gone with the decision, and focus would fall out of the page. */
  private async focusHeading() {
    await this.updateComplete
    this.renderRoot.querySelector('h2')?.focus()
  }

  override render() {
    const { text, me } = this.office
    const isAdministrator = me.roles.includes('administrator')
    return outcome(text, this.corrections.state(), ({ corrections }) => {
      if (corrections.length === 0 && !isAdministrator) return html``
      const { corrections: words } = text.roster
      return html`<section>
        <h2 tabindex="-1">${words.title}</h2>
        <p class="narrow">${isAdministrator ? words.lead : words.look}</p>
        <p class="progress" role="status">${this.said ?? nothing}</p>
        ${isAdministrator ? this.renderForm() : nothing}
        ${
          corrections.length > 0
            ? html`<ul class="cards">
                ${corrections.map((one) => this.renderOne(one))}
              </ul>`
            : nothing
        }
      </section>`
    })
  }

  private renderForm(): TemplateResult {
    const { text } = this.office
    const { corrections: words } = text.roster
    const field = { type: 'email', autocomplete: 'off', maxlength: 254 } as const
    return html`<form @submit=${(event: SubmitEvent) => void this.handleSubmit(event)}>
        ${textField({ ...field, name: 'before', label: words.before })}
        ${textField({ ...field, name: 'after', label: words.after })}
        ${alarm(inTheseWords(text), this.requesting.failure())}
        <button class="outlined" aria-disabled=${this.requesting.isBusy()}>${words.ask}</button>
      </form>
      <p class="progress" role="status">${this.isAsked ? words.asked : nothing}</p>`
  }

  private renderOne(one: Correction): TemplateResult {
    const { text } = this.office
    const { corrections: words } = text.roster
    return html`<li>
      <h3>
        ${one.name} <span class="badge ${one.state === 'waiting' ? 'attention' : 'quiet'}">${this.stateOf(one)}</span>
      </h3>
      <p class="soft">${one.unit.split('/').join(' › ')}</p>
      <p class="addresses">
        <span><span class="soft">${words.from}</span> ${one.before}</span>
        <span><span class="soft">${words.to}</span> <strong>${one.after}</strong></span>
      </p>
      <p class="soft">
        ${words.askedBy(one.asked.by, one.asked.on)}
        ${one.decided ? words.decidedBy(one.decided.by, one.decided.on) : nothing}
      </p>
      ${this.chosen === one.member ? alarm(text, this.deciding.failure()) : nothing}
      ${this.mayDecide(one) ? this.renderActs(one) : nothing}
    </li>`
  }

  private mayDecide({ state }: Correction): boolean {
    const { me } = this.office
    return state === 'waiting' && me.roles.includes('representative') && !me.waiting
  }

  private stateOf(one: Correction): string {
    const { corrections: words } = this.office.text.roster
    return one.state === 'waiting' && !this.mayDecide(one) ? words.waits : words.states[one.state]
  }

  private renderActs(one: Correction): TemplateResult {
    const { corrections: words } = this.office.text.roster
    const busy = this.deciding.isBusy()
    return html`<div class="acts">
      <button
        class="main"
        type="button"
        aria-label=${words.agreeFor(one.name)}
        aria-disabled=${busy}
        @click=${() => void this.handleDecision(one, 'agreement')}
      >
        ${words.agree}
      </button>
      <button
        class="outlined"
        type="button"
        aria-label=${words.declineFor(one.name)}
        aria-disabled=${busy}
        @click=${() => void this.handleDecision(one, 'refusal')}
      >
        ${words.decline}
      </button>
    </div>`
  }
}

/** What these refusals of a request mean here. */
function inTheseWords(text: OfficeText): OfficeText {
  const { noRound, nobody, alreadyWaits } = text.roster.corrections
  return {
    ...text,
    problems: { ...text.problems, 'wrong-state': noRound, 'not-found': nobody, 'changed-meanwhile': alreadyWaits },
  }
}
