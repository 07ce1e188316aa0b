import { html, LitElement, type PropertyValues } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Language } from '../../backend/contract/respondent-api.ts'
import type { Session } from '../session/session.ts'
import { controlStyles } from '../styles/control-styles.ts'
import { pageStyles } from '../styles/page-styles.ts'
import { partStyles } from '../styles/part-styles.ts'
import { textStyles } from '../styles/text-styles.ts'
import { interfaceText } from '../text/interface-text.ts'
import type { LanguageChange } from '../widgets/language-switch.ts'
import type { howPage } from './how-page.ts'
import { screenName, screenOf } from './screen.ts'

const languages = [
  { value: 'da', name: interfaceText.da.language.name },
  { value: 'en', name: interfaceText.en.language.name },
]

/**
 * The frame around every screen: language, focus and title. After a change of screen the focus is on its heading, so
 * that a screen reader reads where one has come to.
 */
export class SurveyPage extends LitElement {
  static override properties = {
    session: { attribute: false },
    language: {},
    how: { attribute: false },
  }

  static override styles = [controlStyles, pageStyles, textStyles, partStyles]

  declare session: Session | undefined
  declare language: Language
  /** The page “how do we know?” while it is asked for. */
  declare how: typeof howPage | undefined
  private shown = ''
  private hasChosenLanguage = false
  private unsubscribe = () => {}

  constructor() {
    super()
    this.session = undefined
    this.language = 'da'
    this.how = undefined
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.unsubscribe()
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('session')) {
      this.unsubscribe()
      this.unsubscribe = this.session?.subscribe(() => this.handleStep()) ?? (() => {})
    }
    document.documentElement.lang = this.language
  }

  override updated() {
    const name = this.screenName
    if (this.shown && name !== this.shown) void this.focusScreen()
    this.shown = name
  }

  private get screenName(): string {
    if (this.how) return 'how'
    return this.session ? screenName(this.session.state()) : ''
  }

  private async focusScreen() {
    scrollTo(0, 0)
    const first = this.renderRoot.querySelector<HTMLElement>('.focus-first') ?? this.renderRoot.querySelector('h1')
    if (first instanceof LitElement) await first.updateComplete
    first?.focus()
  }

  /** The invitation's language, unless the person chose one. */
  private handleStep() {
    const state = this.session?.state()
    if (state?.phase === 'answering' && !this.hasChosenLanguage) this.language = state.facts.language
    this.hasChosenLanguage ||= state?.phase === 'answering'
    this.requestUpdate()
  }

  private handleLanguage({ detail }: LanguageChange) {
    this.hasChosenLanguage = true
    this.language = detail.value === 'en' ? 'en' : 'da'
  }

  private renderScreen() {
    if (!this.session) return ''
    const state = this.session.state()
    if (this.how) return this.how(this.language, state.phase === 'answering' ? state.facts.fingerprint : undefined)
    return screenOf(state, {
      text: interfaceText[this.language],
      language: this.language,
      dispatch: this.session.dispatch,
    })
  }

  override render() {
    const text = interfaceText[this.language]
    return html`<header>
        <span class="mark">Varsko</span>
        <varsko-language-switch
          .label=${text.language.label}
          .value=${this.language}
          .options=${languages}
          @language-change=${(change: LanguageChange) => this.handleLanguage(change)}
        ></varsko-language-switch>
      </header>
      <main>${keyed(this.screenName, html`<div class="screen">${this.renderScreen()}</div>`)}</main>
      <footer><a href=${this.how ? '#/' : '#/how'}>${this.how ? text.footer.back : text.footer.how}</a></footer>`
  }
}
