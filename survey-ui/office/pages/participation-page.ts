import { html, LitElement, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Participation, Rounds } from '../api/reply-shapes.ts'
import { asking } from '../asking.ts'
import { outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { tableStyles } from '../styles/table-styles.ts'
import { hrefTo } from '../view/address.ts'
import { bandText } from '../view/band.ts'
import type { Office } from './office.ts'

/** How many take part, group by group and in bands: all that may be seen while a round is open. */
export class ParticipationPage extends LitElement {
  static override properties = { office: { attribute: false }, round: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, tableStyles]

  declare office: Office
  declare round: string
  private readonly rounds = asking<Rounds>(this)
  private readonly participation = asking<Participation>(this)

  override firstUpdated() {
    void this.rounds.ask(this.office.client.rounds)
    void this.participation.ask(() => this.office.client.participation(this.round))
  }

  private get roundTitle(): string {
    const asked = this.rounds.state()
    const rounds = asked.outcome === 'answered' ? asked.value.rounds : []
    return rounds.find(({ id }) => id === this.round)?.title ?? ''
  }

  override render() {
    const { text } = this.office
    const { participation } = text.rounds
    return html`<p class="links"><a href=${hrefTo('rounds')}>← ${participation.back}</a></p>
      <h1 tabindex="-1">${participation.title}</h1>
      <p class="lead narrow">${participation.lead}</p>
      ${outcome(text, this.participation.state(), (reply) => this.renderGroups(reply))}`
  }

  private renderGroups({ groups }: Participation): TemplateResult {
    const { text } = this.office
    const { participation } = text.rounds
    if (groups.length === 0) return html`<p>${participation.none}</p>`
    return html`<div class="region narrow" role="region" tabindex="0" aria-label=${participation.title}>
      <table>
        <caption>
          ${participation.caption(this.roundTitle)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${participation.group}</th>
            <th scope="col" class="number">${participation.invited}</th>
            <th scope="col" class="number">${participation.taking}</th>
          </tr>
        </thead>
        <tbody>
          ${groups.map(
            ({ name, invited, band }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${invited}</td>
                <td class="number">${bandText(band, text.results.band)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }
}
