import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Custody } from '../api/custody-shapes.ts'
import { acting, asking } from '../asking.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import type { Office } from './office.ts'

/** The keys that open answers: how many are left for rounds to come, who keeps them, and where new ones are made. */
export class KeysPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    isMaking: { state: true },
    isDiscarding: { state: true },
    isDone: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, listStyles]

  declare office: Office
  declare isMaking: boolean
  declare isDiscarding: boolean
  declare isDone: boolean
  private readonly custody = asking<Custody>(this)
  private readonly discarding = acting(this)

  constructor() {
    super()
    this.isMaking = false
    this.isDiscarding = false
    this.isDone = false
  }

  override firstUpdated() {
    void this.custody.ask(this.office.client.custody)
  }

  private async handleRegistered(custody: Custody) {
    this.custody.show(custody)
    this.isMaking = false
    this.isDone = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus()
  }

  private handleDiscard() {
    void this.discarding.run(this.office.client.discardKeys, (custody) => {
      this.custody.show(custody)
      this.isDiscarding = false
    })
  }

  override render() {
    const { text } = this.office
    const { keys } = text
    return html`<h1 tabindex="-1">${keys.title}</h1>
      <p class="lead narrow">${keys.lead}</p>
      <p class="note narrow">${keys.lost}</p>
      ${outcome(text, this.custody.state(), (custody) => this.renderCustody(custody))}`
  }

  private renderCustody(custody: Custody): TemplateResult {
    const { keys } = this.office.text
    const left = custody.keys.filter(isUnused).length
    return html`${this.isDone ? html`<p class="done" tabindex="-1" role="status">${keys.done}</p>` : nothing}
      <h2>${keys.left(left)}</h2>
      ${this.renderActs(custody, left)} ${this.renderList(custody)}`
  }

  private renderActs({ organisation }: Custody, left: number): TemplateResult {
    const { me, text } = this.office
    const { keys } = text
    if (!me.roles.includes('representative') || me.waiting) return html`<p class="soft narrow">${keys.whoMakes}</p>`
    if (this.isMaking)
      return html`<varsko-make-keys
        .office=${this.office}
        .organisation=${organisation}
        @keys-register=${(event: CustomEvent<Custody>) => void this.handleRegistered(event.detail)}
      ></varsko-make-keys>`
    return html`<div class="acts">
        <button class=${left === 0 ? 'main' : 'outlined'} type="button" @click=${() => (this.isMaking = true)}>
          ${keys.start}
        </button>
        ${left > 0 ? this.renderDiscard() : nothing}
      </div>
      ${left > 0 ? this.renderDiscarding() : nothing}`
  }

  private renderDiscard() {
    if (this.isDiscarding) return nothing
    return html`<button type="button" @click=${() => (this.isDiscarding = true)}>
      ${this.office.text.keys.discard}
    </button>`
  }

  private renderDiscarding() {
    const { text } = this.office
    if (!this.isDiscarding) return nothing
    return html`<div class="panel grave narrow">
      <p>${text.keys.discardText}</p>
      ${alarm(text, this.discarding.failure())}
      <div class="acts">
        <button
          class="main grave"
          type="button"
          aria-disabled=${this.discarding.isBusy()}
          @click=${() => this.handleDiscard()}
        >
          ${text.keys.discardConfirm}
        </button>
        <button type="button" @click=${() => (this.isDiscarding = false)}>${text.rounds.keep}</button>
      </div>
    </div>`
  }

  private renderList(custody: Custody): TemplateResult {
    const { keys } = this.office.text
    if (custody.keys.length === 0) return html``
    return html`<ul class="cards">
      ${custody.keys.map(
        (key, place) =>
          html`<li>
            <h3>
              ${keys.key(place + 1)} <span class="badge ${isUnused(key) ? '' : 'quiet'}">${this.useOf(key)}</span>
            </h3>
            <p>${keys.holders(key.holders)}</p>
            <p class="soft">${keys.madeOn(key.madeOn)}</p>
          </li>`,
      )}
    </ul>`
  }

  private useOf({ discarded, round }: Custody['keys'][number]): string {
    const { keys } = this.office.text
    if (discarded) return keys.discarded
    return round === undefined ? keys.unused : keys.usedBy(round)
  }
}

function isUnused({ discarded, round }: Custody['keys'][number]): boolean {
  return !discarded && round === undefined
}
