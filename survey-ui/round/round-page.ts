import { html, LitElement, type TemplateResult } from 'lit'
import type { Language } from '../../backend/contract/respondent-api.ts'
import { controlStyles } from '../styles/control-styles.ts'
import { pageStyles } from '../styles/page-styles.ts'
import { partStyles } from '../styles/part-styles.ts'
import { textStyles } from '../styles/text-styles.ts'
import { languageNames } from '../text/interface-text.ts'
import type { LanguageChange } from '../widgets/language-switch.ts'
import { factsSections } from './facts-sections.ts'
import { lookAtRound, type Look } from './look-at-round.ts'
import type { PublicClient } from './public-client.ts'
import { ReceiptCheck } from './receipt-check.ts'
import type { RoundView, State } from './round-state.ts'
import { roundStyles } from './round-styles.ts'
import { roundTexts } from './round-text.ts'
import { nextLook, watched } from './watch.ts'
import type { WatchMemory } from './watch-memory.ts'
import { watchSection } from './watch-section.ts'

/** The public page of a round: what its own key proves, what this phone remembers of it, and what was counted. */
export class RoundPage extends LitElement {
  static override properties = {
    language: { state: true },
    state: { state: true },
  }

  static override styles = [controlStyles, pageStyles, textStyles, partStyles, roundStyles]

  declare client: PublicClient
  declare memory: WatchMemory
  declare protected language: Language
  declare protected state: State
  private readonly receipt = new ReceiptCheck(this)
  private wanted = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.language = 'da'
    this.state = { name: 'loading' }
  }

  speak(language: Language) {
    this.language = language
    document.documentElement.lang = language
    document.title = roundTexts[language].pageTitle
  }

  /** Shows a round; without one the list of all. */
  show(round: string) {
    clearTimeout(this.timer)
    this.wanted = round
    this.receipt.forget()
    this.state = { name: 'loading' }
    void (round === '' ? this.list() : this.look(round))
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  private async list() {
    const answered = await this.client.rounds()
    if (answered.outcome !== 'answered') this.state = { name: 'problem', problem: 'unreachable' }
    else this.state = { name: 'list', rounds: answered.value.rounds }
  }

  /** Looks, compares, and looks again at a time nobody can tell while the phone watches. */
  private async look(round: string) {
    const look = await lookAtRound(this.client, round)
    const before = this.memory.of(round)
    const found = watched(before, look)
    const shown = this.state.name === 'round' && this.state.round === round ? this.state : undefined
    const state = await this.seen(round, look, shown)
    if (round !== this.wanted) return
    this.state = state
    if (this.state.name === 'round' && found === 'extended') this.memory.keep(this.state.proved.seen)
    if (found !== 'off' && found !== 'different') this.timer = setTimeout(() => void this.look(round), nextLook())
  }

  private async seen(round: string, look: Look, shown: RoundView | undefined): Promise<State> {
    const before = this.memory.of(round)
    const found = watched(before, look)
    if (typeof look === 'string') {
      // What was shown stays, with what was found out beside it: a server that is away for a while proves nothing.
      return shown && found !== 'off' ? { ...shown, watched: found, before } : { name: 'problem', problem: look }
    }
    const answered = shown ? undefined : await this.client.counted(round)
    const counted = answered?.outcome === 'answered' ? answered.value : shown?.counted
    return { name: 'round', round, proved: look, counted, watched: found, before, lookedAt: Date.now() }
  }

  private handleWatch({ round, proved }: RoundView) {
    this.memory.keep(proved.seen)
    void this.look(round)
  }

  private handleForget({ round }: RoundView) {
    clearTimeout(this.timer)
    this.memory.forget(round)
    void this.look(round)
  }

  override render() {
    const text = roundTexts[this.language]
    return html`<header>
        <span class="mark">Varsko</span>
        <varsko-language-switch
          .label=${text.languages}
          .value=${this.language}
          .options=${languageNames}
          @language-change=${({ detail }: LanguageChange) => this.speak(detail.value === 'en' ? 'en' : 'da')}
        ></varsko-language-switch>
      </header>
      <main>${this.renderState(this.state)}</main>
      <footer><a href="#">${text.problem.all}</a></footer>`
  }

  private renderState(state: State): TemplateResult {
    const text = roundTexts[this.language]
    if (state.name === 'loading') return html`<p class="lead">${text.loading}</p>`
    if (state.name === 'list') return this.renderList(state.rounds)
    if (state.name === 'round') return this.renderRound(state)
    return html`<h1>${text.fingerprint.title}</h1>
      <div class="alarm" role="alert">${text.problem[state.problem]}</div>
      <div class="acts">
        <button class="main" type="button" @click=${() => this.show(location.hash.slice(1))}>
          ${text.problem.again}
        </button>
      </div>`
  }

  private renderList(rounds: Extract<State, { name: 'list' }>['rounds']): TemplateResult {
    const { list } = roundTexts[this.language]
    if (rounds.length === 0)
      return html`<h1>${list.title}</h1>
        <p class="lead">${list.none}</p>`
    return html`<h1>${list.title}</h1>
      <p class="lead">${list.lead}</p>
      <section>
        <ul class="rounds">
          ${rounds.map(
            ({ round, organisation, title, closesAt, state }) =>
              html`<li>
                <a href=${`#${round}`}>${title}</a> <span class="tag">${list.states[state]}</span>
                <div class="soft">${organisation}. ${list.closes(closesAt)}</div>
              </li>`,
          )}
        </ul>
      </section>`
  }

  private renderRound(view: RoundView): TemplateResult {
    const text = roundTexts[this.language]
    const { manifest } = view.proved
    const acts = { watch: () => this.handleWatch(view), forget: () => this.handleForget(view) }
    return html`<p class="from">${manifest.organisation}</p>
      <h1>${manifest.title}</h1>
      ${watchSection(text, view, acts)} ${factsSections(text, view)}
      ${view.counted?.counted === 'released' ? this.receipt.render(text, view.counted.receipts) : ''}`
  }
}
