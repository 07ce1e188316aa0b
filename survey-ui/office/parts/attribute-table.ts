import { html, nothing, type TemplateResult } from 'lit'
import type { Results } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'
import { shownScore } from '../view/score-words.ts'

type Shown = Pick<Office, 'text' | 'language'>
type Attribute = NonNullable<Results['attribute']>
type Value = Attribute['values'][number]

/** Figures of the whole workplace by what people said of themselves; nothing where nobody was asked. */
export function attributeTable(office: Shown, results: Results): TemplateResult | typeof nothing {
  const { attribute } = results
  const { text, language } = office
  const words = text.results.attribute
  if (!attribute) return nothing
  const name = attribute.name[language]
  const { ordinary, sensitive } = attribute.thresholds
  return html`<h2 class="apart">${words.title(name)}</h2>
    <p class="soft narrow">${words.about(ordinary.floor, sensitive.floor)}</p>
    <div class="region" role="region" tabindex="0" aria-label=${words.title(name)}>
      <table class="figures">
        <caption>
          ${words.caption(name)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.results.unit.scale}</th>
            ${attribute.values.map((value) => html`<th scope="col">${value.name[language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${results.scales.map((scale) => scaleRow(office, attribute, scale))}
        </tbody>
      </table>
    </div>`
}

function scaleRow({ text, language }: Shown, { values }: Attribute, scale: Results['scales'][number]) {
  const { results } = text
  const good = results.good[scale.adverse === 'low' ? 'high' : 'low']
  return html`<tr>
    <th scope="row">
      ${scale.name[language]}<small class="soft"
        >${good}${scale.class === 'sensitive' ? `, ${results.sensitive}` : nothing}</small
      >
    </th>
    ${values.map((value) => figureCell(text, value, scale))}
  </tr>`
}

function figureCell({ results }: Office['text'], value: Value, { id, adverse }: Results['scales'][number]) {
  const score = value.scores[id]
  if (score === undefined) return html`<td class="hidden-figure">${results.tooFew}</td>`
  if (score === null) return html`<td class="hidden-figure">${results.attribute.wholeScale}</td>`
  const { end, level } = shownScore(score, { end: value.ends[id], adverse })
  return html`<td class="level-${level}">
    ${results.end[end](score)}<span class="for-ears">, ${results.levels[level]}</span>
  </td>`
}
