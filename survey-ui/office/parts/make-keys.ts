import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Custody } from '../api/custody-shapes.ts'
import { acting } from '../asking.ts'
import { startKeyWork, type KeyWork } from '../keys/key-work.ts'
import type { FileRefusal } from '../keys/key-messages.ts'
import type { Office } from '../pages/office.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { fileNameOf, type KeyHolder } from '../view/key-holder.ts'
import { submitted } from './fields.ts'
import { newPassphraseFields, roundsField, secondHolderFields } from './holder-fields.ts'
import { chosenText, keyFileForm } from './key-file-form.ts'
import { alarm } from './outcome.ts'

type Step = 'own' | 'prove-own' | 'second' | 'prove-second'
type Trouble = FileRefusal | 'different' | 'failed' | 'same-person'

/**
 * Makes the keys of rounds to come, here in the browser: a file for the representative and one for a second person, each
 * under a passphrase of its own and opened once before anything is registered. Fires `keys-register` with what the server
 * knows then. Nothing but public keys leaves the page.
 */
export class MakeKeys extends LitElement {
  static override properties = {
    office: { attribute: false },
    organisation: {},
    step: { state: true },
    trouble: { state: true },
    isWorking: { state: true },
    file: { state: true },
  }

  static override styles = [controlStyles, textStyles, cardStyles, formStyles]

  declare office: Office
  declare organisation: string
  declare step: Step
  declare trouble: Trouble | undefined
  declare isWorking: boolean
  /** The file that is to be kept, with the address it can be downloaded from. */
  declare file: { readonly name: string; readonly address: string } | undefined
  private readonly registering = acting(this)
  private work: KeyWork | undefined
  private publicKeys: readonly string[] = []
  private second: KeyHolder | undefined

  constructor() {
    super()
    this.step = 'own'
    this.trouble = undefined
    this.isWorking = false
    this.file = undefined
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.forget()
  }

  private forget() {
    this.work?.end()
    this.work = undefined
    if (this.file) URL.revokeObjectURL(this.file.address)
    this.file = undefined
  }

  /** Does something that takes seconds, and answers nothing where it could not be done. */
  private async working<Value>(work: (keys: KeyWork) => Promise<Value>): Promise<Value | undefined> {
    if (this.isWorking) return undefined
    this.isWorking = true
    this.trouble = undefined
    try {
      return await work((this.work ??= startKeyWork()))
    } catch {
      this.trouble = 'failed'
      return undefined
    } finally {
      this.isWorking = false
    }
  }

  private async handleOwn(event: SubmitEvent) {
    const fields = this.passphrases(event)
    if (!fields) return
    const { me } = this.office
    const made = await this.working(async (keys) => {
      this.publicKeys = await keys.ask('make', { count: Number(fields.get('rounds')) })
      return this.wrapped(keys, me.name, fields)
    })
    if (made) this.offer(made, me.name, 'prove-own')
  }

  private async handleSecond(event: SubmitEvent) {
    const fields = this.passphrases(event)
    if (!fields) return
    const [name, email] = [(fields.get('name') ?? '').trim(), (fields.get('email') ?? '').trim()]
    if (name === this.office.me.name) {
      this.trouble = 'same-person'
      return
    }
    this.second = { name, email, language: fields.get('language') === 'en' ? 'en' : 'da' }
    const made = await this.working((keys) => this.wrapped(keys, name, fields))
    if (made) this.offer(made, name, 'prove-second')
  }

  private passphrases(event: SubmitEvent): ReadonlyMap<string, string> | undefined {
    const fields = submitted(event)
    if (!fields || this.isWorking) return undefined
    this.trouble = fields.get('passphrase') === fields.get('again') ? undefined : 'different'
    return this.trouble ? undefined : fields
  }

  private wrapped(keys: KeyWork, holder: string, fields: ReadonlyMap<string, string>): Promise<string> {
    const made = new Date().toISOString().slice(0, 10)
    const about = { organisation: this.organisation, holder, made }
    return keys.ask('wrap', { ...about, passphrase: fields.get('passphrase') ?? '' })
  }

  private offer(text: string, holder: string, step: Step) {
    if (this.file) URL.revokeObjectURL(this.file.address)
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    this.file = { name: fileNameOf(holder), address }
    void this.goTo(step)
  }

  private async goTo(step: Step) {
    this.step = step
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus()
  }

  private async handleProof(event: SubmitEvent) {
    const fields = submitted(event)
    if (!fields) return
    const file = await chosenText(this.renderRoot)
    const passphrase = fields.get('file-passphrase') ?? ''
    const opened = await this.working((keys) => keys.ask('prove', { file, passphrase }))
    if (opened === undefined) return
    if (typeof opened === 'string') this.trouble = opened
    else if (opened.join() !== this.publicKeys.join()) this.trouble = 'other-keys'
    else if (this.step === 'prove-own') void this.goTo('second')
    else this.register()
  }

  private register() {
    const { second, publicKeys } = this
    if (!second) return
    void this.registering.run(
      () => this.office.client.registerKeys({ publicKeys: [...publicKeys], second }),
      (custody) => this.handleRegistered(custody),
    )
  }

  private handleRegistered(custody: Custody) {
    this.forget()
    this.dispatchEvent(new CustomEvent('keys-register', { detail: custody }))
  }

  override render() {
    const { making } = this.office.text.keys
    const steps = {
      own: () => this.renderOwn(),
      'prove-own': () => this.renderProof(making.proveOwn),
      second: () => this.renderSecond(),
      'prove-second': () => this.renderProof(making.proveSecond(this.second?.name ?? '')),
    }
    return html`<div class="panel">${steps[this.step]()}</div>`
  }

  private renderOwn(): TemplateResult {
    const { text } = this.office
    const { own } = text.keys.making
    return html`<h3 tabindex="-1">${own.title}</h3>
      <p>${own.text}</p>
      <form @submit=${(event: SubmitEvent) => void this.handleOwn(event)}>
        ${roundsField(text)} ${newPassphraseFields(text)} ${this.renderEnd()}
      </form>`
  }

  private renderSecond(): TemplateResult {
    const { text } = this.office
    const { second } = text.keys.making
    return html`<h3 tabindex="-1">${second.title}</h3>
      <p>${second.text}</p>
      <form @submit=${(event: SubmitEvent) => void this.handleSecond(event)}>
        ${secondHolderFields(text)} ${newPassphraseFields(text)} ${this.renderEnd()}
      </form>`
  }

  private renderEnd(): TemplateResult {
    const { making } = this.office.text.keys
    return html`${this.renderTrouble()}
      <p class="progress" role="status">${this.isWorking ? making.busy : ''}</p>
      <button class="main" aria-disabled=${this.isWorking}>${making.make}</button>`
  }

  private renderProof(words: { readonly title: string; readonly text: string }): TemplateResult {
    const { making, file } = this.office.text.keys
    return html`<h3 tabindex="-1">${words.title}</h3>
      <p>${words.text}</p>
      ${
        this.file
          ? html`<p>
              <a class="outlined" href=${this.file.address} download=${this.file.name}>${making.download}</a>
            </p>`
          : nothing
      }
      <p>${making.proof}</p>
      ${keyFileForm({
        words: file,
        act: making.prove,
        busy: making.busy,
        isBusy: this.isWorking || this.registering.isBusy(),
        problem: this.renderTrouble(),
        submit: (event) => void this.handleProof(event),
      })}`
  }

  private renderTrouble(): TemplateResult {
    const { text } = this.office
    if (!this.trouble) return alarm(text, this.registering.failure())
    return html`<p class="alarm" role="alert">${text.keys.troubles[this.trouble]}</p>`
  }
}
