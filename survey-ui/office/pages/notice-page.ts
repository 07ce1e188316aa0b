import { html, LitElement, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Notice } from '../api/reply-shapes.ts'
import { asking } from '../asking.ts'
import { outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { noticeStyles } from '../styles/notice-styles.ts'
import { hrefTo } from '../view/address.ts'
import type { Office } from './office.ts'

/** What a representative prints and hangs up, so that people can compare the fingerprint with their invitation. */
export class NoticePage extends LitElement {
  static override properties = { office: { attribute: false }, round: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, noticeStyles]

  declare office: Office
  declare round: string
  private readonly notice = asking<Notice>(this)

  override firstUpdated() {
    void this.notice.ask(() => this.office.client.notice(this.round))
  }

  override render() {
    const { text } = this.office
    const { notice } = text.rounds
    return html`<div class="only-screen">
        <p class="links"><a href=${hrefTo('rounds')}>← ${notice.back}</a></p>
        <h1 tabindex="-1">${text.rounds.links.notice}</h1>
        <p class="lead narrow">${notice.lead}</p>
        <button class="main" type="button" @click=${() => print()}>${notice.print}</button>
      </div>
      ${outcome(text, this.notice.state(), (reply) => this.renderSheet(reply))}`
  }

  private renderSheet(reply: Notice): TemplateResult {
    const { notice } = this.office.text.rounds
    const { organisation, title, closesAt, fingerprint, respondentOrigin, representative } = reply
    return html`<article class="sheet">
      <p class="from">${organisation} · ${title}</p>
      <h2>${notice.poster}</h2>
      <h3>${notice.fingerprint}</h3>
      <p class="fingerprint">${unbroken(fingerprint)}</p>
      <ol>
        ${notice.steps(respondentOrigin).map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${notice.same}</p>
      <p class="different">${notice.different(representative)}</p>
      <p>${notice.anybody(respondentOrigin)}</p>
      <p>${notice.closes(closesAt)}</p>
      <p class="signed">${notice.signed(representative)}</p>
    </article>`
  }
}

/** Lines break between groups, never inside one. */
function unbroken(grouped: string): TemplateResult {
  const groups = grouped.split('-')
  return html`${groups.map((group, place) => html`${group}${place < groups.length - 1 ? html`-<wbr />` : ''}`)}`
}
