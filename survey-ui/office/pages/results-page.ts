import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { groupedFingerprint } from '../../../backend/contract/sealed-box/fingerprint.ts'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import { fileAddress } from '../api/client.ts'
import type { Round, Rounds } from '../api/reply-shapes.ts'
import type { Results } from '../api/results-shape.ts'
import { asking } from '../asking.ts'
import { alertList } from '../parts/alert-list.ts'
import { expertFigures } from '../parts/expert-figures.ts'
import { heatMapTable } from '../parts/heat-map-table.ts'
import { outcome } from '../parts/outcome.ts'
import { roundPicker } from '../parts/round-picker.ts'
import { dutyList } from '../parts/unit-signs.ts'
import { unitDetail } from '../parts/unit-detail.ts'
import { whyWords } from '../parts/why-words.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { heatMapStyles } from '../styles/heat-map-styles.ts'
import { resultsStyles } from '../styles/results-styles.ts'
import { tableStyles } from '../styles/table-styles.ts'
import { hrefTo } from '../view/address.ts'
import { heatMap } from '../view/heat-map.ts'
import type { Office } from './office.ts'

/** What a leader or representative may see of a round: all their units, or one of them in detail. */
export class ResultsPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    round: { attribute: false },
    unit: { attribute: false },
    trendScale: { state: true },
  }

  static override styles = [
    controlStyles,
    textStyles,
    cardStyles,
    formStyles,
    tableStyles,
    heatMapStyles,
    resultsStyles,
  ]

  declare office: Office
  /** The newest with results when left out. */
  declare round: string | undefined
  declare unit: string | undefined
  declare trendScale: string | undefined
  private readonly rounds = asking<Rounds>(this)
  private readonly results = asking<Results>(this)

  override firstUpdated() {
    void this.load()
  }

  private async load() {
    const { client } = this.office
    await this.rounds.ask(client.rounds)
    const asked = this.rounds.state()
    const round = asked.outcome === 'answered' ? (this.round ?? withResults(asked.value).at(-1)?.id) : undefined
    if (round !== undefined) await this.results.ask(() => client.results(round))
  }

  /** Asks first whether the session still lasts: the link alone would lead to a refusal in place of a file. */
  private readonly handleFile = async (event: MouseEvent) => {
    const { currentTarget: link } = event
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    await this.rounds.ask(this.office.client.rounds)
    if (this.rounds.state().outcome === 'answered') location.assign(link.href)
  }

  override render() {
    const { text } = this.office
    return outcome(text, this.rounds.state(), (rounds) => {
      const readable = withResults(rounds)
      if (readable.length === 0) return this.renderNone()
      return outcome(text, this.results.state(), (results) => this.renderResults(results, readable))
    })
  }

  private renderNone(): TemplateResult {
    const { text } = this.office
    return html`<h1 tabindex="-1">${text.results.title}</h1>
      <p class="lead">${text.results.none}</p>
      ${this.renderConversation()}`
  }

  private renderResults(results: Results, rounds: readonly Round[]): TemplateResult {
    const unit = results.units.find(({ id }) => id === this.unit)
    if (unit)
      return unitDetail(this.office, { results, unit, scale: this.trendScale, pick: (id) => (this.trendScale = id) })
    return this.renderOverview(results, rounds)
  }

  private renderOverview(results: Results, rounds: readonly Round[]): TemplateResult {
    const { text, language } = this.office
    const { round, title } = results
    return html`<h1 tabindex="-1">${title}</h1>
      ${rounds.length > 1 ? roundPicker(text, rounds, round) : nothing}
      <p class="soft">${text.results.closed(results.closedOn)}</p>
      ${alertList(text, results)} ${dutyList(this.office, results)}
      <h2 class="apart">${text.results.map.title}</h2>
      ${heatMapTable(heatMap(results, language), { text, round, title })} ${whyWords(this.office, results)}
      ${expertFigures(this.office, results)} ${this.renderFoot(results)}`
  }

  private renderFoot({ round, thresholds, step, fingerprint }: Results): TemplateResult {
    const { results } = this.office.text
    return html`<div class="narrow">
        <p class="soft after">${results.thresholds(thresholds)} ${results.steps(step)}</p>
      </div>
      <h2 class="apart">${results.files}</h2>
      <p class="links">
        ${formats.map(
          (format) =>
            html`<a href=${fileAddress(round, format)} @click=${this.handleFile}>${results.download[format]}</a>`,
        )}
      </p>
      ${this.office.me.roles.includes('representative') ? this.renderAttack(round) : nothing}
      ${this.renderConversation()}
      <h2 class="apart">${results.fingerprint}</h2>
      <p class="fingerprint">${groupedFingerprint(fingerprint)}</p>`
  }

  private renderConversation(): TemplateResult {
    const { conversation } = this.office.text.results
    return html`<p class="narrow after">${conversation.about}</p>
      <p class="links"><a href=${hrefTo('conversation')}>${conversation.link}</a></p>`
  }

  private renderAttack(round: string): TemplateResult {
    const { attack } = this.office.text.results
    return html`<p class="narrow after">${attack.about}</p>
      <p class="links"><a href=${hrefTo('attack', round)}>${attack.link}</a></p>`
  }
}

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const

const withResults = ({ rounds }: Rounds) => rounds.filter(({ hasResults }) => hasResults)
