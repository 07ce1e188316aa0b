import { html, nothing, type TemplateResult } from 'lit'
import type { Certainty } from '../api/results-shape.ts'
import type { OfficeText } from '../text/office-text.ts'
import type { ShownScore } from '../view/score-words.ts'
import type { ItemFigure, ScaleFigure } from '../view/unit-figures.ts'

/** A unit's figures beside those of the whole workplace, topic by topic. */
export function unitTable(text: OfficeText, name: string, figures: readonly ScaleFigure[]): TemplateResult {
  const { unit } = text.results
  return html`<div class="region" role="region" tabindex="0" aria-label=${unit.figures}>
    <table class="figures">
      <caption>
        ${unit.caption(name)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${unit.scale}</th>
          <th scope="col">${unit.here}</th>
          <th scope="col">${unit.company}</th>
          <th scope="col">${unit.compared}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map((figure) => scaleRow(text, figure))}
      </tbody>
    </table>
  </div>`
}

function scaleRow(text: OfficeText, { name, good, isSensitive, here, company, certainty }: ScaleFigure) {
  const { results } = text
  return html`<tr>
    <th scope="row">
      ${name}<small class="soft">${results.good[good]}${isSensitive ? `, ${results.sensitive}` : nothing}</small>
    </th>
    ${figureCell(text, here, certainty)} ${figureCell(text, company)}
    <td class="compared">${certainty ? comparedWords(text, certainty) : nothing}</td>
  </tr>`
}

function figureCell({ results }: OfficeText, figure: ShownScore | undefined, certainty?: Certainty) {
  if (!figure) return html`<td class="hidden-figure">${results.tooFew}</td>`
  return html`<td class="level-${figure.level}">
    ${results.end[figure.end](figure.score)}<span class="for-ears">, ${results.levels[figure.level]}</span>
    ${certainty ? html`<small>${results.unit.between(certainty.low, certainty.high)}</small>` : nothing}
  </td>`
}

/** What is more than chance. */
function comparedWords({ results: { unit } }: OfficeText, { besideCompany, sinceBefore }: Certainty) {
  const clear = [
    ...(isClear(besideCompany) ? [unit.besideCompany[besideCompany]] : []),
    ...(isClear(sinceBefore) ? [unit.sinceBefore[sinceBefore]] : []),
  ]
  return clear.length > 0
    ? clear.map((words) => html`<p>${words}</p>`)
    : html`<p class="soft">${besideCompany || sinceBefore ? unit.cannotTell : nothing}</p>`
}

const isClear = (difference: Certainty['besideCompany']) => difference === 'better' || difference === 'worse'

/** Shares of favourable answers to single questions, where so many answered that they may be shown. */
export function itemsTable(text: OfficeText, figures: readonly ScaleFigure[]): TemplateResult {
  const { unit } = text.results
  const items = figures.flatMap((figure) => figure.items)
  if (items.length === 0) return html`<p>${text.results.tooFew}</p>`
  return html`<div class="region" role="region" tabindex="0" aria-label=${unit.items}>
    <table class="questions">
      <caption>
        ${unit.itemsCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${unit.question}</th>
          <th scope="col">${unit.here}</th>
          <th scope="col">${unit.company}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => itemRow(text, item))}
      </tbody>
    </table>
  </div>`
}

function itemRow({ results: { unit } }: OfficeText, { text, percent, company }: ItemFigure) {
  return html`<tr>
    <th scope="row">${text}</th>
    <td>${unit.percent(percent)}</td>
    <td>${company === undefined ? unit.noCompany : unit.percent(company)}</td>
  </tr>`
}
