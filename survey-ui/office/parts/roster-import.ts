import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Roster } from '../api/reply-shapes.ts'
import type { Fault } from '../api/answered.ts'
import { acting } from '../asking.ts'
import type { Office } from '../pages/office.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { rosterStyles } from '../styles/roster-styles.ts'
import { tableStyles } from '../styles/table-styles.ts'
import { base64Of } from '../view/file-bytes.ts'
import { rosterErrorLine } from '../view/roster-errors.ts'
import { alarm } from './outcome.ts'

/** What `roster-import` carries: the roster as it is after the import. */
export type RosterImported = CustomEvent<Roster>

/** Sends a CSV file as it is and shows everything that is wrong in it at once. Fires `roster-import` when it went well. */
export class RosterImport extends LitElement {
  static override properties = { office: { attribute: false }, isDone: { state: true } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles, tableStyles, rosterStyles]

  declare office: Office
  declare isDone: boolean
  private readonly importing = acting(this)

  constructor() {
    super()
    this.isDone = false
  }

  private async handleSubmit(event: SubmitEvent) {
    event.preventDefault()
    const file = this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    if (!file) return
    this.isDone = false
    const bytes = new Uint8Array(await file.arrayBuffer())
    await this.importing.run(
      () => this.office.client.importRoster(base64Of(bytes)),
      (roster) => this.handleImported(roster),
    )
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.errors h3')?.focus()
  }

  private handleImported(roster: Roster) {
    this.isDone = true
    this.renderRoot.querySelector('form')?.reset()
    this.dispatchEvent(new CustomEvent('roster-import', { detail: roster }))
  }

  override render() {
    const { importing } = this.office.text.roster
    return html`<section>
      <h2>${importing.title}</h2>
      <p>${importing.lead}</p>
      <form @submit=${(event: SubmitEvent) => void this.handleSubmit(event)}>
        <div class="field">
          <label for="file">${importing.file}</label>
          <input id="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
          <p class="hint" id="file-hint">${importing.hint}</p>
        </div>
        <button class="main" aria-disabled=${this.importing.isBusy()}>${importing.start}</button>
      </form>
      <p class="progress" role="status">${this.renderProgress()}</p>
      ${this.renderErrors()} ${this.renderExample()}
    </section>`
  }

  private renderProgress() {
    const { importing } = this.office.text.roster
    if (this.importing.isBusy()) return importing.busy
    return this.isDone ? importing.done : nothing
  }

  private renderErrors(): TemplateResult {
    const { text } = this.office
    const failure = this.importing.failure()
    const faults = failure?.outcome === 'refused' ? failure.faults : []
    return html`${alarm(text, failure)} ${faults.length > 0 ? this.renderFaults(faults) : nothing}`
  }

  private renderFaults(faults: readonly Fault[]): TemplateResult {
    const { roster, rosterErrors } = this.office.text
    const words = { ...rosterErrors, wholeRow: roster.errors.wholeRow, unknown: roster.errors.unknown }
    return html`<div class="errors">
      <h3 tabindex="-1">${roster.errors.title}</h3>
      <div class="region" role="region" tabindex="0" aria-label=${roster.errors.title}>
        <table>
          <caption>
            ${roster.errors.count(faults.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${roster.errors.row}</th>
              <th scope="col">${roster.errors.column}</th>
              <th scope="col">${roster.errors.message}</th>
            </tr>
          </thead>
          <tbody>
            ${faults.map((fault) => {
              const { row, column, message } = rosterErrorLine(fault, words)
              return html`<tr>
                <th scope="row">${row}</th>
                <td>${column}</td>
                <td>${message}</td>
              </tr>`
            })}
          </tbody>
        </table>
      </div>
    </div>`
  }

  private renderExample(): TemplateResult {
    const { importing } = this.office.text.roster
    return html`<details>
      <summary>${importing.example}</summary>
      <p>${importing.exampleText}</p>
      <pre tabindex="0" role="region" aria-label=${importing.example}>${importing.exampleFile}</pre>
    </details>`
  }
}
