import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Answered } from '../api/answered.ts'
import type { Round, Rounds } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import { submitted } from '../parts/fields.ts'
import { openingProgress } from '../parts/opening-progress.ts'
import { outcome } from '../parts/outcome.ts'
import { roundLinks } from '../parts/round-links.ts'
import { roundPanel } from '../parts/round-panel.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import { momentOfInput } from '../view/local-input.ts'
import { awaitsKey, isBeingOpened, roundActs, type RoundAct } from '../view/round-acts.ts'
import type { Office } from './office.ts'

/** How often an opening is looked at anew. */
const lookAgainInMilliseconds = 2000

type Chosen = { readonly round: string; readonly act: RoundAct }

/** All rounds, the newest first; administrators make, open, extend and cancel them here. */
export class RoundsPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    chosen: { state: true },
    isTooEarly: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, formStyles, listStyles]

  declare office: Office
  /** What is asked once more before it is done. */
  declare chosen: Chosen | undefined
  declare isTooEarly: boolean
  private readonly rounds = asking<Rounds>(this)
  private acting = acting(this)
  private lookingAgain: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.chosen = undefined
    this.isTooEarly = false
  }

  override firstUpdated() {
    this.reload()
  }

  override updated() {
    const asked = this.rounds.state()
    if (this.lookingAgain !== undefined || asked.outcome !== 'answered') return
    if (!asked.value.rounds.some(isBeingOpened)) return
    this.lookingAgain = setTimeout(() => {
      this.lookingAgain = undefined
      this.reload()
    }, lookAgainInMilliseconds)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.lookingAgain)
    this.lookingAgain = undefined
  }

  private reload() {
    void this.rounds.ask(this.office.client.rounds)
  }

  private async handleChoose(chosen: Chosen) {
    if (this.acting.isBusy()) return
    this.acting = acting(this)
    this.isTooEarly = false
    this.chosen = chosen
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.panel h3')?.focus()
  }

  private async handleKeep() {
    if (this.acting.isBusy()) return
    const kept = this.chosen
    this.chosen = undefined
    await this.updateComplete
    if (kept) this.renderRoot.querySelector<HTMLElement>(`#${kept.act}-${CSS.escape(kept.round)}`)?.focus()
  }

  private handleConfirm(event: SubmitEvent, round: Round) {
    const fields = submitted(event)
    if (!fields || !this.chosen) return
    const closesAt = momentOfInput(fields.get('later') ?? '') ?? 0
    this.isTooEarly = this.chosen.act === 'extend' && closesAt <= round.closesAt
    if (this.isTooEarly) return
    const { act } = this.chosen
    void this.acting.run(
      () => this.perform(act, round, closesAt),
      () => this.handleDone(),
    )
  }

  private perform(act: RoundAct, { id }: Round, closesAt: number): Promise<Answered<unknown>> {
    const { client } = this.office
    if (act === 'open') return client.openRound(id)
    return act === 'cancel' ? client.cancelRound(id) : client.extendRound(id, closesAt)
  }

  private async handleCreated() {
    const details = this.renderRoot.querySelector('details')
    if (details) details.open = false
    await this.rounds.ask(this.office.client.rounds)
    this.renderRoot.querySelector<HTMLElement>('summary')?.focus()
  }

  private handleDone() {
    this.chosen = undefined
    this.reload()
  }

  override render() {
    const { text, me } = this.office
    const isAdministrator = me.roles.includes('administrator')
    return html`<h1 tabindex="-1">${text.rounds.title}</h1>
      ${
        isAdministrator && !me.roles.includes('leader')
          ? html`<p class="note narrow">${text.rounds.noResults}</p>`
          : nothing
      }
      ${outcome(
        text,
        this.rounds.state(),
        (reply) =>
          html`${isAdministrator ? this.renderNew(reply) : nothing} ${this.renderRounds(reply, isAdministrator)}`,
      )}`
  }

  private renderNew({ rounds }: Rounds): TemplateResult {
    const { text } = this.office
    return html`<details class="new narrow" ?open=${rounds.length === 0}>
      <summary>${text.rounds.creating.title}</summary>
      <varsko-new-round .office=${this.office} @round-create=${() => void this.handleCreated()}></varsko-new-round>
    </details>`
  }

  private renderRounds({ rounds }: Rounds, isAdministrator: boolean): TemplateResult {
    const { text } = this.office
    if (rounds.length === 0) return html`<p>${text.rounds.none}</p>`
    return html`<ul class="cards">
      ${rounds.toReversed().map((round) => this.renderRound(round, isAdministrator))}
    </ul>`
  }

  private renderRound(round: Round, isAdministrator: boolean): TemplateResult {
    const { text } = this.office
    const { rounds: words } = text
    const isOver = round.state !== 'draft' && round.closesAt <= Date.now()
    return html`<li>
      <h2>
        ${round.title}
        <span class="badge ${round.state === 'open' ? '' : 'quiet'}"> ${this.stateOf(round)} </span>
      </h2>
      ${
        round.state === 'cancelled'
          ? nothing
          : html`<p class="soft">
              ${isOver ? words.closed(round.closesAt) : words.closes(round.closesAt)}.
              ${round.extended ? words.extended : nothing}
            </p>`
      }
      ${openingProgress(text, round)} ${roundLinks(this.office, round)}
      ${isAdministrator ? this.renderActs(round) : nothing}
    </li>`
  }

  private stateOf(round: Round): string {
    const { opening, states } = this.office.text.rounds
    if (isBeingOpened(round)) return opening.state
    return awaitsKey(round) ? states['awaits-key'] : states[round.state]
  }

  private renderActs(round: Round) {
    const { text } = this.office
    if (this.chosen?.round === round.id)
      return roundPanel({
        text,
        round,
        act: this.chosen.act,
        acting: this.acting,
        isTooEarly: this.isTooEarly,
        confirm: (event) => this.handleConfirm(event, round),
        keep: () => void this.handleKeep(),
      })
    const acts = roundActs(round, Date.now())
    if (acts.length === 0) return nothing
    return html`<div class="acts">${acts.map((act) => this.renderAct(round, act))}</div>`
  }

  private renderAct({ id, title }: Round, act: RoundAct): TemplateResult {
    const { rounds } = this.office.text
    return html`<button
      class=${act === 'open' ? 'main' : 'outlined'}
      type="button"
      id=${`${act}-${id}`}
      aria-label=${rounds.linkTo(rounds.acts[act], title)}
      @click=${() => void this.handleChoose({ round: id, act })}
    >
      ${rounds.acts[act]}
    </button>`
  }
}
