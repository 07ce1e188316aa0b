import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { measureKinds, measureLevels } from '../../../backend/contract/measure-kinds.ts'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Measures, ShownMeasure } from '../api/measures-shape.ts'
import { acting, asking } from '../asking.ts'
import { choice, submitted } from '../parts/fields.ts'
import { helpsWords } from '../parts/helps-words.ts'
import { alarm, outcome } from '../parts/outcome.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { formStyles } from '../styles/form-styles.ts'
import { listStyles } from '../styles/list-styles.ts'
import { measureRequest } from '../view/measure-request.ts'
import type { Office } from './office.ts'

type Choices = NonNullable<Measures['choices']>

/** Measures and trials: writing them down, what came of each, and what helps here. */
export class MeasuresPage extends LitElement {
  static override properties = { office: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles, formStyles, listStyles]

  declare office: Office
  private readonly measures = asking<Measures>(this)
  private readonly writing = acting(this)

  override firstUpdated() {
    void this.measures.ask(this.office.client.measures)
  }

  private handleSubmit(event: SubmitEvent) {
    const fields = submitted(event)
    const request = fields && measureRequest(fields)
    if (request) void this.writing.run(() => this.office.client.writeMeasure(request), this.measures.show)
  }

  private handleRemove(id: string) {
    void this.writing.run(() => this.office.client.removeMeasure(id), this.measures.show)
  }

  override render() {
    const { text } = this.office
    return html`<h1 tabindex="-1">${text.measures.title}</h1>
      <p class="lead narrow">${text.measures.lead}</p>
      ${outcome(text, this.measures.state(), (reply) => this.renderMeasures(reply))}`
  }

  private renderMeasures({ choices, measures, helps }: Measures): TemplateResult {
    const { text } = this.office
    const { measures: words } = text
    if (!choices) return html`<p>${words.noResults}</p>`
    return html`${alarm(text, this.writing.failure())}
      <h2 class="apart">${words.list}</h2>
      ${measures.length === 0 ? html`<p>${words.none}</p>` : nothing}
      <ul class="cards">
        ${measures.map((one) => this.renderMeasure(one))}
      </ul>
      ${measures.length > 0 ? html`<p class="soft narrow after">${words.notProof}</p>` : nothing}
      <h2 class="apart">${words.writing.title}</h2>
      ${this.renderForm(choices)}
      <h2 class="apart">${words.helps.title}</h2>
      <p class="narrow">${words.helps.intro}</p>
      ${helps.length === 0 ? html`<p class="soft">${words.helps.none}</p>` : nothing}
      <ul class="plain narrow">
        ${helps.map((found) => html`<li>${words.kinds[found.kind]}. ${helpsWords(text, found)}</li>`)}
      </ul>`
  }

  private renderMeasure({ id, unitName, kind, scaleName, after, foreseen, mayRemove, effect }: ShownMeasure) {
    const { text, language } = this.office
    const { measures: words } = text
    return html`<li>
      <h3>${words.kinds[kind]}</h3>
      <p class="soft">${words.placed(unitName, scaleName[language].toLocaleLowerCase('da'), after)}</p>
      ${
        effect.outcome === 'measured'
          ? html`<p><span class="badge ${badges[effect.verdict]}">${words.verdicts[effect.verdict]}</span></p>
              <p>${words.measured(effect)} ${words.smallest(effect.smallestClear)}</p>`
          : html`<p>${words.outcomes[effect.outcome]}</p>`
      }
      ${foreseen ? nothing : html`<p class="soft">${words.late}</p>`}
      ${
        mayRemove
          ? html`<button
              class="outlined"
              type="button"
              aria-label="${words.remove}: ${words.kinds[kind]}, ${unitName}"
              @click=${() => this.handleRemove(id)}
            >
              ${words.remove}
            </button>`
          : nothing
      }
    </li>`
  }

  private renderForm({ units, scales, rounds }: Choices): TemplateResult {
    const { text, language } = this.office
    const { writing, levels, kinds } = text.measures
    return html`<form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
      ${choice('unit', { label: writing.unit }, units.map(option))}
      ${choice(
        'kind',
        { label: writing.kind, hint: writing.noNames },
        measureLevels.map(
          (level) =>
            html`<optgroup label=${levels[level]}>
              ${measureKinds[level].map((kind) => option({ id: kind, name: kinds[kind] }))}
            </optgroup>`,
        ),
      )}
      ${choice(
        'scale',
        { label: writing.scale, hint: writing.scaleHint },
        scales.map(({ id, name }) => option({ id, name: name[language] })),
      )}
      ${choice('after', { label: writing.after, hint: writing.afterHint }, rounds.map(option))}
      <button class="main" aria-disabled=${this.writing.isBusy()}>${writing.save}</button>
    </form>`
  }
}

const badges = { 'clearly-better': '', 'clearly-worse': 'attention', 'cannot-tell': 'quiet' } as const

const option = ({ id, name }: { readonly id: string; readonly name: string }) =>
  html`<option value=${id}>${name}</option>`
