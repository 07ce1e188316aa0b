import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Language } from '../../backend/contract/respondent-api.ts'
import type { Session } from '../session/session.ts'
import { controlStyles } from '../styles/control-styles.ts'
import { pageStyles } from '../styles/page-styles.ts'
import { partStyles } from '../styles/part-styles.ts'
import { textStyles } from '../styles/text-styles.ts'
import { firstText, languageNames, loadText, type InterfaceText } from '../text/interface-text.ts'
import type { LanguageChange } from '../widgets/language-switch.ts'
import type { CommentPages } from './comment-pages.ts'
import { screenName, screenOf } from './screen.ts'

/**
 * The frame around every screen: language, title and focus. After a change of screen the focus is on its heading, so
 * that a screen reader reads where one has come to.
 */
export class SurveyPage extends LitElement {
  static override properties = {
    session: { attribute: false },
    how: { attribute: false },
    comments: { attribute: false },
    language: { state: true },
    text: { state: true },
  }

  static override styles = [controlStyles, pageStyles, textStyles, partStyles]

  declare session: Session | undefined
  /** A page beside the survey while it is asked for: “how do we know?”, or the one for a lost link. */
  declare how: ((language: Language, fingerprint: string | undefined) => TemplateResult) | undefined
  /** The pages for comments once they are fetched. */
  declare comments: CommentPages | undefined
  declare protected language: Language
  declare protected text: InterfaceText
  private wantedLanguage: Language = 'da'
  private isLanguageSettled = false
  private shownScreen = ''
  private unsubscribe = () => {}

  constructor() {
    super()
    this.session = undefined
    this.how = undefined
    this.comments = undefined
    this.language = 'da'
    this.text = firstText
  }

  /** Changes the language once its texts are there; where they cannot be fetched the page stays as it is. */
  async speak(language: Language) {
    this.wantedLanguage = language
    const text = await loadText(language).catch(() => undefined)
    if (!text || language !== this.wantedLanguage) return
    this.text = text
    this.language = language
    document.documentElement.lang = language
    document.title = text.pageTitle
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.unsubscribe()
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('session')) return
    this.unsubscribe()
    this.unsubscribe = this.session?.subscribe(() => this.handleStep()) ?? (() => {})
  }

  override updated() {
    const name = this.screenName
    if (this.shownScreen && name !== this.shownScreen) void this.focusScreen()
    this.shownScreen = name
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
    if (state?.phase === 'answering' && !this.isLanguageSettled) {
      this.isLanguageSettled = true
      void this.speak(state.facts.language)
    }
    this.requestUpdate()
  }

  private handleLanguage({ detail }: LanguageChange) {
    this.isLanguageSettled = true
    void this.speak(detail.value === 'en' ? 'en' : 'da')
  }

  private renderScreen() {
    if (!this.session) return ''
    const { language, text, session } = this
    const state = session.state()
    if (this.how) return this.how(language, state.phase === 'answering' ? state.facts.fingerprint : undefined)
    return screenOf(state, { text, language, dispatch: session.dispatch }, this.comments)
  }

  override render() {
    const { languages, footer } = this.text
    return html`<header>
        <span class="mark">Varsko</span>
        <varsko-language-switch
          .label=${languages}
          .value=${this.language}
          .options=${languageNames}
          @language-change=${(change: LanguageChange) => this.handleLanguage(change)}
        ></varsko-language-switch>
      </header>
      <main>${keyed(this.screenName, html`<div class="screen">${this.renderScreen()}</div>`)}</main>
      <footer><a href=${this.how ? '#/' : '#/how'}>${this.how ? footer.back : footer.how}</a></footer>`
  }
}
