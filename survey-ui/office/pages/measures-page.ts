import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { effectSentences } from '../text/measure-sentences.ts'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Measures, ShownMeasure } from '../api/measures-shape.ts'
import { acting, asking } from '../asking.ts'
import { submitted } from '../parts/fields.ts'
import { helpsWords } from '../parts/helps-words.ts'
import { measurePanel, type FollowUpState, type MeasurePanel } from '../parts/measure-panel.ts'
import { measurePlan } from '../parts/measure-plan.ts'
import { newMeasure } from '../parts/new-measure.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import { followUpRequest, measureRequest } from '../view/measure-request.ts'
import type { Office } from './office.ts'

type Units = NonNullable<Measures['choices']>['units']

type Chosen = { readonly id: string; readonly act: MeasurePanel['act'] }

/** Measures and trials: writing them down, what came of each, and what helps here. */
export class MeasuresPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    unit: { state: true },
    chosen: { state: true },
    followUp: { state: true },
  }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles, listStyles]

  declare office: Office
  private readonly measures = asking<Measures>(this)
  private readonly writing = acting(this)
  /** The unit a measure is written down for. */
  declare unit: string | undefined
  declare chosen: Chosen | undefined
  declare followUp: FollowUpState
  private acting = acting(this)

  constructor() {
    super()
    this.followUp = 'carried-out'
  }

  override firstUpdated() {
    void this.measures.ask(this.office.client.measures)
  }

  private handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    const request = fields && measureRequest(fields)
    if (request) void this.writing.run(() => this.office.client.writeMeasure(request), this.measures.show)
  }

  private async handleChoose(chosen: Chosen) {
    if (this.acting.isBusy()) return
    this.acting = acting(this)
    this.followUp = 'carried-out'
    this.chosen = chosen
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.panel h4')?.focus()
  }

  private async handleKeep() {
    if (this.acting.isBusy()) return
    const kept = this.chosen
    this.chosen = undefined
    await this.updateComplete
    if (kept) this.renderRoot.querySelector<HTMLElement>(`#${kept.act}-${CSS.escape(kept.id)}`)?.focus()
  }

  private handleConfirm(event: SubmitEvent, { id, act }: Chosen) {
    const fields = submitted(event)
    const { client } = this.office
    const request = fields && followUpRequest(fields)
    if (act === 'remove') void this.acting.run(() => client.removeMeasure(id), this.handleDone)
    else if (request) void this.acting.run(() => client.followUpMeasure(id, request), this.handleDone)
  }

  private readonly handleDone = (measures: Measures) => {
    this.chosen = undefined
    this.measures.show(measures)
  }

  override render() {
    const { text } = this.office
    return html`<h1 tabindex="-1">${text.measures.title}</h1>
      <p class="lead narrow">${text.measures.lead}</p>
      ${outcome(text, this.measures.state(), (reply) => this.renderMeasures(reply))}`
  }

  private renderMeasures({ choices, measures, helps }: Measures): TemplateResult {
    const { text } = this.office
    const { measures: words } = text
    if (!choices) return html`<p>${words.noResults}</p>`
    return html`${alarm(text, this.writing.failure())}
      <h2 class="apart">${words.list}</h2>
      ${measures.length === 0 ? html`<p>${words.none}</p>` : nothing}
      <ul class="cards">
        ${measures.map((one) => this.renderMeasure(one, choices.units))}
      </ul>
      ${measures.length > 0 ? html`<p class="soft narrow after">${words.notProof}</p>` : nothing}
      <h2 class="apart">${words.writing.title}</h2>
      ${newMeasure({
        office: this.office,
        choices,
        unit: this.unit,
        isBusy: this.writing.isBusy(),
        chooseUnit: (unit) => (this.unit = unit),
        submit: (event) => this.handleSubmit(event),
      })}
      <h2 class="apart">${words.helps.title}</h2>
      <p class="narrow">${words.helps.intro}</p>
      ${helps.length === 0 ? html`<p class="soft">${words.helps.none}</p>` : nothing}
      <ul class="plain narrow">
        ${helps.map((found) => html`<li>${words.kinds[found.kind]}. ${helpsWords(text, found)}</li>`)}
      </ul>`
  }

  private renderMeasure(measure: ShownMeasure, units: Units) {
    const { unitName, kind, scaleName, after, foreseen, effect } = measure
    const { text, language } = this.office
    const { measures: words } = text
    return html`<li>
      <h3>${words.kinds[kind]}</h3>
      <p class="soft">${words.placed(unitName, scaleName[language].toLocaleLowerCase('da'), after)}</p>
      ${measurePlan(this.office, measure)}
      ${
        effect.outcome === 'measured'
          ? html`<p><span class="badge ${badges[effect.verdict]}">${words.verdicts[effect.verdict]}</span></p>
              ${effectSentences(words, effect).map((sentence) => html`<p>${sentence}</p>`)}`
          : html`<p>${words.outcomes[effect.outcome]}</p>`
      }
      ${foreseen ? nothing : html`<p class="soft">${words.late}</p>`}
      ${this.chosen?.id === measure.id ? this.renderPanel(this.chosen, peopleOf(measure, units)) : this.renderActs(measure)}
    </li>`
  }

  private renderActs({ id, kind, unitName, mayRemove }: ShownMeasure) {
    const { measures: words } = this.office.text
    const act = (name: Chosen['act'], label: string) =>
      html`<button
        class="outlined"
        type="button"
        id="${name}-${id}"
        aria-label="${label}: ${words.kinds[kind]}, ${unitName}"
        @click=${() => this.handleChoose({ id, act: name })}
      >
        ${label}
      </button>`
    return html`<div class="acts">
      ${act('follow-up', words.follow)} ${mayRemove ? act('remove', words.remove) : nothing}
    </div>`
  }

  private renderPanel(chosen: Chosen, people: MeasurePanel['people']): TemplateResult {
    return measurePanel({
      text: this.office.text,
      act: chosen.act,
      state: this.followUp,
      people,
      acting: this.acting,
      chooseState: (state) => (this.followUp = state),
      confirm: (event) => this.handleConfirm(event, chosen),
      keep: () => this.handleKeep(),
    })
  }
}

const peopleOf = ({ unit }: ShownMeasure, units: Units) => units.find(({ id }) => id === unit)?.people ?? []

const badges = { 'clearly-better': '', 'clearly-worse': 'attention', 'cannot-tell': 'quiet' } as const
