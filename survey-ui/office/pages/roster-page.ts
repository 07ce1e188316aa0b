import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Difference, Roster } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { rosterChanges } from '../parts/roster-changes.ts'
import type { RosterImported } from '../parts/roster-import.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { rosterStyles } from '../styles/roster-styles.ts'
import { isEmptyDifference } from '../view/roster-groups.ts'
import type { Office } from './office.ts'

/** The roster: administrators import it, representatives look through what changed and approve it. */
export class RosterPage extends LitElement {
  static override properties = { office: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, rosterStyles]

  declare office: Office
  private readonly roster = asking<Roster>(this)
  private readonly difference = asking<Difference>(this)
  private readonly approving = acting(this)

  override firstUpdated() {
    void this.roster.ask(this.office.client.roster)
    void this.difference.ask(this.office.client.difference)
  }

  private handleImported({ detail }: RosterImported) {
    this.roster.show(detail)
    void this.difference.ask(this.office.client.difference)
  }

  /** What was looked through is approved and nothing else: another roster has another hash, and is shown then. */
  private async handleApprove(hash: string) {
    await this.approving.run(
      () => this.office.client.approve(hash),
      (difference) => this.difference.show(difference),
    )
    if (this.approving.failure()) void this.difference.ask(this.office.client.difference)
  }

  override render() {
    const { text, me } = this.office
    return html`<h1 tabindex="-1">${text.roster.title}</h1>
      <p class="lead narrow">${text.roster.lead}</p>
      ${outcome(text, this.roster.state(), (reply) => this.renderFacts(reply))}
      ${
        me.roles.includes('administrator')
          ? html`<varsko-roster-import
              .office=${this.office}
              @roster-import=${(event: RosterImported) => this.handleImported(event)}
            ></varsko-roster-import>`
          : nothing
      }
      <varsko-address-corrections .office=${this.office}></varsko-address-corrections>
      ${outcome(text, this.difference.state(), (difference) => this.renderDifference(difference))}`
  }

  private renderFacts({ roster }: Roster): TemplateResult {
    const { roster: words } = this.office.text
    if (!roster) return html`<p class="note narrow">${words.none}</p>`
    return html`<p class="soft">${words.imported(roster.importedOn)}</p>
      <dl class="facts">
        ${(['members', 'units', 'leaders', 'representatives'] as const).map(
          (name) =>
            html`<div>
              <dt>${words.facts[name]}</dt>
              <dd>${roster[name]}</dd>
            </div>`,
        )}
      </dl>`
  }

  private renderDifference(difference: Difference): TemplateResult {
    if (difference.hash === undefined) return html``
    const { text } = this.office
    const { difference: words } = text.roster
    return html`<h2 class="apart">${words.title}</h2>
      <p class="soft">${difference.since === undefined ? words.first : words.since(difference.since)}</p>
      ${rosterChanges(text, difference)} ${this.renderApproval(difference, difference.hash)}`
  }

  private renderApproval(difference: Difference, hash: string): TemplateResult {
    const { text, me } = this.office
    const { approval: words } = text.roster
    const { approval } = difference
    if (approval)
      return html`<p class="note narrow after" role="status">
        ${words.approved(approval.representative, approval.day)}
      </p>`
    if (!me.roles.includes('representative')) return html`<p class="note narrow after">${words.waiting}</p>`
    const isSame = isEmptyDifference(difference)
    const act = isSame ? words.approveSame : words.approve
    return html`<section class="narrow">
      <h2>${isSame ? words.same : words.title}</h2>
      ${
        isSame
          ? nothing
          : html`<p>${words.lead}</p>
              <p>${words.question}</p>`
      }
      ${alarm(text, this.approving.failure())}
      <button
        class="main"
        type="button"
        aria-disabled=${this.approving.isBusy()}
        @click=${() => void this.handleApprove(hash)}
      >
        ${this.approving.isBusy() ? words.approving : act}
      </button>
    </section>`
  }
}
