import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Code, Representatives } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import type { Office } from './office.ts'

type Representative = Representatives['representatives'][number]

/** Whom people can turn to, and every step of their appointment; codes are made here, once seen, to be handed over. */
export class RepresentativesPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    chosen: { state: true },
    code: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, listStyles]

  declare office: Office
  /** The member somebody last acted on; what went wrong stands there. */
  declare chosen: string | undefined
  declare code: Code | undefined
  private readonly representatives = asking<Representatives>(this)
  private readonly acting = acting(this)

  override firstUpdated() {
    void this.representatives.ask(this.office.client.representatives)
  }

  private async handleMake(member: string) {
    this.chosen = member
    this.code = undefined
    await this.acting.run(
      () => this.office.client.makeCode(member),
      (code) => (this.code = code),
    )
    if (!this.code) return
    void this.representatives.ask(this.office.client.representatives)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.code h3')?.focus()
  }

  private async handleHide() {
    const member = this.chosen
    this.code = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-member="${CSS.escape(member ?? '')}"] button`)?.focus()
  }

  private handleConsent(member: string) {
    this.chosen = member
    void this.acting.run(
      () => this.office.client.consent(member),
      (representatives) => this.representatives.show(representatives),
    )
  }

  override render() {
    const { text } = this.office
    const { representatives } = text.rounds
    return html`<h1 tabindex="-1">${representatives.title}</h1>
      <p class="lead narrow">${representatives.lead}</p>
      ${outcome(text, this.representatives.state(), (reply) => this.renderList(reply))}`
  }

  private renderList(reply: Representatives): TemplateResult {
    const { text, me } = this.office
    const { representatives } = text.rounds
    if (reply.representatives.length === 0) return html`<p class="note narrow">${representatives.none}</p>`
    return html`<ul class="cards">
        ${reply.representatives.map((one) => this.renderOne(one))}
      </ul>
      ${me.roles.includes('administrator') ? html`<p class="soft narrow">${representatives.replaces}</p>` : nothing}`
  }

  private renderOne(one: Representative): TemplateResult {
    const { text } = this.office
    const { representatives: words } = text.rounds
    const isChosen = this.chosen === one.member
    return html`<li data-member=${one.member}>
      <h2>
        ${one.name} <span class="badge ${one.state === 'in-effect' ? '' : 'quiet'}">${words.states[one.state]}</span>
      </h2>
      <p class="soft">${one.unit.split('/').join(' › ')}</p>
      ${this.renderHistory(one)} ${isChosen ? alarm(text, this.acting.failure()) : nothing}
      ${isChosen && this.code ? this.renderCode(one, this.code) : this.renderActs(one)}
    </li>`
  }

  private renderHistory({ appointments }: Representative): TemplateResult {
    const { representatives: words } = this.office.text.rounds
    if (appointments.length === 0) return html``
    return html`<h3>${words.history}</h3>
      <ul class="plain">
        ${appointments.map(
          ({ by, day, enrolled, consentBy }) =>
            html`<li>
              ${words.appointment(by, day)}:
              ${enrolled ? words.enrolled : words.unused}${
                consentBy === undefined ? nothing : `. ${words.consented(consentBy)}`
              }
            </li>`,
        )}
      </ul>`
  }

  private renderActs({ member, name, state }: Representative): TemplateResult {
    const { text, me } = this.office
    const { representatives: words } = text.rounds
    const busy = this.acting.isBusy()
    if (me.roles.includes('administrator'))
      return html`<button
        class="outlined"
        type="button"
        aria-label=${words.makeFor(name)}
        aria-disabled=${busy}
        @click=${() => void this.handleMake(member)}
      >
        ${words.make}
      </button>`
    if (me.waiting || state !== 'waiting') return html``
    return html`<p>${words.consentText}</p>
      <button
        class="outlined"
        type="button"
        aria-label=${words.consentTo(name)}
        aria-disabled=${busy}
        @click=${() => this.handleConsent(member)}
      >
        ${words.consent}
      </button>`
  }

  private renderCode({ name }: Representative, { code, expiresAt }: Code): TemplateResult {
    const { representatives: words } = this.office.text.rounds
    return html`<div class="panel code">
      <h3 tabindex="-1">${words.code(name)}</h3>
      <p class="fingerprint large">${code}</p>
      <p>${words.codeText}</p>
      <p class="soft">${words.expires(expiresAt)}</p>
      <button class="main" type="button" @click=${() => void this.handleHide()}>${words.hide}</button>
    </div>`
  }
}
