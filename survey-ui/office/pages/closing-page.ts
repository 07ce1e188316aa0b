import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { OfficeClient } from '../api/client.ts'
import type { Closing } from '../api/custody-shapes.ts'
import { acting, asking } from '../asking.ts'
import { startKeyWork } from '../keys/key-work.ts'
import type { FileRefusal } from '../keys/key-messages.ts'
import { submitted } from '../parts/fields.ts'
import { chosenText, keyFileForm } from '../parts/key-file-form.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import type { OfficeText } from '../text/office-text.ts'

/** What the closing page is given, by somebody who is signed in or at the door: the key is what counts. */
export type AtTheClosing = {
  readonly text: OfficeText
  readonly client: Pick<OfficeClient, 'closing' | 'handOverKey' | 'loseKey'>
  /** Whether this person may say that the key is lost. */
  readonly mayLose: boolean
}

/** Where a holder brings the key of a closed round: the file is opened here, and one private key goes to the count. */
export class ClosingPage extends LitElement {
  static override properties = {
    given: { attribute: false },
    round: {},
    trouble: { state: true },
    isOpening: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare given: AtTheClosing
  declare round: string
  declare trouble: FileRefusal | 'failed' | undefined
  declare isOpening: boolean
  private readonly closing = asking<Closing>(this)
  private readonly handing = acting(this)
  private readonly losing = acting(this)

  constructor() {
    super()
    this.trouble = undefined
    this.isOpening = false
  }

  override firstUpdated() {
    this.reload()
  }

  private reload() {
    void this.closing.ask(() => this.given.client.closing(this.round))
  }

  private async handleKey(event: SubmitEvent, { tallyKey }: Closing) {
    const fields = submitted(event)
    if (!fields || this.isOpening || this.handing.isBusy()) return
    const file = await chosenText(this.renderRoot)
    const key = await this.taken({ file, passphrase: fields.get('file-passphrase') ?? '', publicKey: tallyKey })
    if (typeof key === 'string') this.trouble = key
    else {
      await this.handing.run(
        () => this.given.client.handOverKey(this.round, key),
        () => this.reload(),
      )
      key.fill(0)
    }
  }

  private async taken(request: { readonly file: string; readonly passphrase: string; readonly publicKey: string }) {
    this.isOpening = true
    this.trouble = undefined
    const work = startKeyWork()
    try {
      return await work.ask('take', request)
    } catch {
      return 'failed'
    } finally {
      work.end()
      this.isOpening = false
    }
  }

  private handleLost(event: SubmitEvent) {
    if (!submitted(event)) return
    void this.losing.run(
      () => this.given.client.loseKey(this.round),
      () => this.reload(),
    )
  }

  override render() {
    const { text } = this.given
    return html`<div class="narrow">
      ${outcome(
        text,
        this.closing.state(),
        (closing) =>
          html`<h1 tabindex="-1">${text.keys.closing.title(closing.title)}</h1>
            ${closing.state === 'awaits-key' ? this.renderWaiting(closing) : this.renderState(closing)}`,
      )}
    </div>`
  }

  private renderState({ state, closesAt }: Closing): TemplateResult {
    const { states } = this.given.text.keys.closing
    const words = {
      open: states.open(closesAt),
      counted: states.counted,
      cancelled: states.cancelled,
      lost: states.lost,
      'awaits-key': '',
    }
    return html`<p class="lead" role="status">${words[state]}</p>
      ${state === 'open' ? this.renderLost() : nothing}`
  }

  private renderWaiting(closing: Closing): TemplateResult {
    const { text } = this.given
    const { keys } = text
    return html`<p class="lead">${keys.closing.lead(closing.holders)}</p>
      <p>${keys.closing.once}</p>
      ${keyFileForm({
        words: keys.file,
        act: keys.closing.act,
        busy: this.isOpening ? keys.closing.opening : keys.closing.counting,
        isBusy: this.isOpening || this.handing.isBusy(),
        problem: this.renderTrouble(),
        submit: (event) => void this.handleKey(event, closing),
      })}
      ${this.renderLost()}`
  }

  private renderTrouble(): TemplateResult {
    const { text } = this.given
    if (!this.trouble) return alarm(text, this.handing.failure())
    return html`<p class="alarm" role="alert">${text.keys.troubles[this.trouble]}</p>`
  }

  private renderLost(): TemplateResult {
    const { text, mayLose } = this.given
    const { losing } = text.keys
    return html`<section>
      <h2>${losing.title}</h2>
      <p>${losing.text}</p>
      ${
        mayLose
          ? html`<form class="panel grave" @submit=${(event: SubmitEvent) => this.handleLost(event)}>
              <label class="choice"><input type="checkbox" name="sure" required /> <span>${losing.sure}</span></label>
              ${alarm(text, this.losing.failure())}
              <button class="main grave" aria-disabled=${this.losing.isBusy()}>${losing.act}</button>
            </form>`
          : html`<p class="soft">${losing.who}</p>`
      }
    </section>`
  }
}
