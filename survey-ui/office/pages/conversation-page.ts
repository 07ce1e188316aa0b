import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import { conversationAddress } from '../api/client.ts'
import type { Conversation } from '../api/reply-shapes.ts'
import { asking } from '../asking.ts'
import { outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { hrefTo } from '../view/address.ts'
import { themesToTalkAbout, type ThemeToTalkAbout } from '../text/conversation-guide.ts'
import type { Office } from './office.ts'

/** The guide to a conversation APV: of one team with figures to begin from, or of anybody's. Nothing of it is stored. */
export class ConversationPage extends LitElement {
  static override properties = {
    office: { attribute: false },
    round: { attribute: false },
    unit: { attribute: false },
  }

  static override styles = [controlStyles, textStyles, cardStyles]

  declare office: Office
  declare round: string | undefined
  declare unit: string | undefined
  private readonly conversation = asking<Conversation>(this)

  override firstUpdated() {
    const { round, unit } = this
    if (round !== undefined && unit !== undefined)
      void this.conversation.ask(() => this.office.client.conversation(round, unit))
  }

  override render() {
    const { text } = this.office
    if (this.round === undefined || this.unit === undefined) return this.renderGuide(undefined)
    return outcome(text, this.conversation.state(), (reply) => this.renderGuide(reply))
  }

  private renderGuide(from: Conversation | undefined): TemplateResult {
    const { text, language } = this.office
    const { conversation: words } = text
    const themes = themesToTalkAbout(words.themes, language, from)
    return html`${this.renderTop(from)}
      <h2 class="apart">${words.why.heading}</h2>
      <p class="narrow">${words.why.text}</p>
      ${[words.leads, words.prepare, words.rules].map(stepList)}
      <h2 class="apart">${words.apart.heading}</h2>
      <p class="narrow">${words.apart.text}</p>
      <h2 class="apart">${words.themes.heading}</h2>
      <p class="narrow">${words.themes.intro} ${themes.note}</p>
      ${themes.themes.map((theme) => themeCard(theme, words.themes.beginHere))} ${stepList(words.after)}
      <h2 class="apart">${words.law.heading}</h2>
      <p class="narrow">${words.law.intro}</p>
      <ol class="narrow">
        ${words.law.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="narrow">${words.law.more}</p>`
  }

  private renderTop(from: Conversation | undefined): TemplateResult {
    const { results, conversation: words } = this.office.text
    const { round, unit } = this
    const isOfUnit = round !== undefined && unit !== undefined
    return html`${
        isOfUnit
          ? html`<p class="links"><a href=${hrefTo('results', round, unit)}>← ${results.conversation.back}</a></p>`
          : nothing
      }
      <h1 tabindex="-1">${words.title}</h1>
      ${from ? html`<p class="soft">${from.unit}</p>` : nothing}
      <p class="lead narrow">${words.lead}</p>
      <p class="links">
        <a href=${conversationAddress(isOfUnit ? { round, unit } : undefined)}>${results.conversation.paper}</a>
      </p>
      <p class="soft narrow">${results.conversation.forms}</p>`
  }
}

type Steps = { readonly heading: string; readonly steps: readonly string[] }

const stepList = ({ heading, steps }: Steps): TemplateResult =>
  html`<h2 class="apart">${heading}</h2>
    <ul class="plain narrow">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ul>`

const themeCard = ({ name, questions, figures, beginHere }: ThemeToTalkAbout, mark: string): TemplateResult =>
  html`<section class="card narrow">
    <h3>${name} ${beginHere ? html`<span class="badge">${mark}</span>` : nothing}</h3>
    ${figures.length > 0 ? html`<p class="soft">${figures.join(' · ')}</p>` : nothing}
    <ul class="plain">
      ${questions.map((question) => html`<li>${question}</li>`)}
    </ul>
  </section>`
