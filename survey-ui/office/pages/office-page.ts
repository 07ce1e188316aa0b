import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { controlStyles } from '../../styles/control-styles.ts'
import { pageStyles } from '../../styles/page-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { LanguageChange } from '../../widgets/language-switch.ts'
import type { OfficeClient } from '../api/client.ts'
import type { Me, Who } from '../api/reply-shapes.ts'
import { acting, asking } from '../asking.ts'
import { alarm } from '../parts/outcome.ts'
import { officeStyles } from '../styles/office-styles.ts'
import { officeText } from '../text/office-text.ts'
import { hrefTo, type Address } from '../view/address.ts'
import type { Landing } from '../view/landing.ts'
import { menuOf } from '../view/menu.ts'
import type { Office } from './office.ts'
import { doorScreen, menuEntryOf, officeScreen } from './screen.ts'

const languages = (['da', 'en'] as const).map((value) => ({ value, name: officeText[value].language.name }))

/** The frame around every screen of the office: who is signed in, menu, language, title and focus. */
export class OfficePage extends LitElement {
  static override properties = {
    client: { attribute: false },
    language: {},
    address: { attribute: false },
    landing: { attribute: false },
    hasEnded: { state: true },
  }

  static override styles = [controlStyles, pageStyles, textStyles, officeStyles]

  declare client: OfficeClient
  declare language: Language
  declare address: Address
  declare landing: Landing | undefined
  declare hasEnded: boolean
  private readonly signedIn = asking<Who>(this)
  private readonly leaving = acting(this)
  private hasChosenLanguage = false
  private shown = ''

  constructor() {
    super()
    this.language = 'da'
    this.address = { screen: 'home' }
    this.landing = undefined
    this.hasEnded = false
  }

  /** The session ended by itself: whatever was on the screen is gone, and signing in comes back to the same address. */
  endSession() {
    this.hasEnded = this.me !== undefined
    void this.signedIn.ask(async () => nobody)
  }

  override firstUpdated() {
    void this.signedIn.ask(async () => this.client.who()).then(() => this.takeLanguage())
  }

  override willUpdate() {
    document.documentElement.lang = this.language
    document.title = this.pageTitle
  }

  override updated() {
    const name = this.screenName
    if (this.shown && name !== this.shown) void this.focusScreen()
    this.shown = name
  }

  private get me(): Me | undefined {
    const asked = this.signedIn.state()
    return asked.outcome === 'answered' ? asked.value.person : undefined
  }

  private get screenName(): string {
    const at = Object.values(this.address).join('/')
    return `${this.me ? 'in' : this.signedIn.state().outcome} ${this.landing?.kind ?? ''} ${at}`
  }

  private get pageTitle(): string {
    const { frame } = officeText[this.language]
    const entry = this.me && !this.landing && menuEntryOf({ me: this.me }, this.address)
    return entry ? `${frame.entries[entry]} · Varsko` : 'Varsko'
  }

  private takeLanguage() {
    if (this.me && !this.hasChosenLanguage) this.language = this.me.language
  }

  private readonly handleEntered = (me: Me) => {
    this.hasEnded = false
    this.landing = undefined
    this.signedIn.show({ person: me })
    this.takeLanguage()
  }

  private readonly handleLeaveLanding = () => {
    this.landing = undefined
  }

  private async handleSignOut() {
    await this.leaving.run(this.client.signOut, () => {
      this.endSession()
      this.hasEnded = false
      location.hash = ''
    })
  }

  private handleLanguage({ detail }: LanguageChange) {
    this.hasChosenLanguage = true
    this.language = detail.value === 'en' ? 'en' : 'da'
  }

  /** The heading tells a screen reader where one has come to; it may still be on its way. */
  private async focusScreen() {
    scrollTo(0, 0)
    await this.updateComplete
    const main = this.renderRoot.querySelector('main')
    main?.focus({ preventScroll: true })
  }

  override render() {
    const text = officeText[this.language]
    return html`<header>
        <button class="skip" type="button" @click=${() => this.handleSkip()}>${text.frame.skip}</button>
        <span class="mark">Varsko</span>
        ${this.me && !this.landing ? this.renderMenu(this.me) : nothing}
        <div class="person">
          ${this.me ? html`<span class="name">${this.me.name}</span>` : nothing}
          <varsko-language-switch
            .label=${text.language.label}
            .value=${this.language}
            .options=${languages}
            @language-change=${(change: LanguageChange) => this.handleLanguage(change)}
          ></varsko-language-switch>
          ${
            this.me
              ? html`<button type="button" @click=${() => void this.handleSignOut()}>${text.frame.signOut}</button>`
              : nothing
          }
        </div>
      </header>
      <main id="main" tabindex="-1">
        ${this.me?.waiting ? html`<p class="banner">${text.frame.waiting}</p>` : nothing}
        ${alarm(text, this.leaving.failure())}
        ${keyed(this.screenName, html`<div class="screen">${this.renderScreen()}</div>`)}
      </main>`
  }

  private handleSkip() {
    this.renderRoot.querySelector('main')?.focus()
  }

  private renderMenu(me: Me): TemplateResult {
    const { frame } = officeText[this.language]
    const current = menuEntryOf({ me }, this.address)
    return html`<nav aria-label=${frame.menu}>
      <ul>
        ${menuOf(me).map(
          (entry) =>
            html`<li>
              <a href=${hrefTo(entry)} aria-current=${entry === current ? 'page' : nothing}>${frame.entries[entry]}</a>
            </li>`,
        )}
      </ul>
    </nav>`
  }

  private renderScreen(): TemplateResult {
    const [text, asked] = [officeText[this.language], this.signedIn.state()]
    if (asked.outcome === 'unreachable') return this.renderUnreachable()
    if (asked.outcome === 'waiting') return html`<p class="soft" role="status">${text.frame.loading}</p>`
    const given = { client: this.client, text, language: this.language }
    if (this.me && !this.landing) return officeScreen({ ...given, me: this.me } satisfies Office, this.address)
    return doorScreen(
      { ...given, enter: this.handleEntered },
      {
        address: this.address,
        landing: this.landing,
        leaveLanding: this.handleLeaveLanding,
        hasEnded: this.hasEnded,
      },
    )
  }

  private renderUnreachable(): TemplateResult {
    const text = officeText[this.language]
    return html`${alarm(text, { outcome: 'unreachable' })}
      <button class="outlined" type="button" @click=${() => this.firstUpdated()}>${text.frame.again}</button>`
  }
}

const nobody = { outcome: 'answered', value: {} } as const
