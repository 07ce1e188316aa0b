import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Attacked } from '../api/reply-shapes.ts'
import { asking } from '../asking.ts'
import { outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { hrefTo } from '../view/address.ts'
import type { Office } from './office.ts'

/** What attacks on everything that was released found: two sentences each, and counts. */
export class AttackPage extends LitElement {
  static override properties = { office: { attribute: false }, round: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles]

  declare office: Office
  declare round: string
  private readonly attacked = asking<Attacked>(this)

  override firstUpdated() {
    void this.attacked.ask(() => this.office.client.attack(this.round))
  }

  override render() {
    const { text } = this.office
    const { attack } = text.results
    return html`<p class="links"><a href=${hrefTo('results', this.round)}>← ${attack.back}</a></p>
      <h1 tabindex="-1">${attack.link}</h1>
      <p class="lead narrow">${attack.lead}</p>
      ${outcome(text, this.attacked.state(), (reply) => this.renderAttacks(reply))}`
  }

  private renderAttacks({ releases, tellsAttribute, attacks }: Attacked): TemplateResult {
    const { results, attack: words } = this.office.text
    const found = attacks.some((one) => one.found > 0)
    return html`<p class="narrow">
        <strong>${found ? results.attack.some : results.attack.none}</strong> ${results.attack.rounds(releases)}
      </p>
      <p class="soft narrow">${results.attack.knows}${tellsAttribute ? ` ${results.attack.notAttribute}` : nothing}</p>
      ${attacks.map(
        ({ attack, tried, found: leaks }) =>
          html`<section class="card narrow">
            <h2>${words[attack].title}</h2>
            <p>${words[attack].text}</p>
            <p class="soft">${results.attack.counts(leaks, tried)}</p>
          </section>`,
      )}`
  }
}
