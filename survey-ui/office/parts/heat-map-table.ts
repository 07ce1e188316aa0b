import { html, nothing, type TemplateResult } from 'lit'
import type { OfficeText } from '../text/office-text.ts'
import { hrefTo } from '../view/address.ts'
import { bandText } from '../view/band.ts'
import type { HeatMap, HeatMapColumn, HeatMapRow } from '../view/heat-map.ts'
import type { ShownScore } from '../view/score-words.ts'

export type HeatMapTable = { readonly text: OfficeText; readonly round: string; readonly title: string }

/** Units by topics as a table: every figure is written, the colour only repeats it. */
export function heatMapTable(map: HeatMap, shown: HeatMapTable): TemplateResult {
  const { results } = shown.text
  return html`<p class="legend">
      <span class="swatches">
        ${results.map.worst}
        <span class="strip" aria-hidden="true">
          ${[1, 2, 3, 4, 5].map((level) => html`<i class="level-${level}"></i>`)}
        </span>
        ${results.map.best}
      </span>
      <span>${results.map.legend} ${results.map.certainty}</span>
    </p>
    <div class="region map" role="region" tabindex="0" aria-label=${results.map.region}>
      <table>
        <caption>
          ${results.map.caption(shown.title)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${results.map.unit}</th>
            ${map.columns.map((column) => columnHead(shown, column))}
          </tr>
        </thead>
        <tbody>
          ${map.rows.map((row) => tableRow(shown, map, row))}
        </tbody>
      </table>
    </div>`
}

function columnHead({ text: { results } }: HeatMapTable, { name, good, isSensitive }: HeatMapColumn) {
  return html`<th scope="col">
    ${name}<small>${results.good[good]}${isSensitive ? `, ${results.sensitive}` : nothing}</small>
  </th>`
}

function tableRow(shown: HeatMapTable, map: HeatMap, row: HeatMapRow) {
  const cells = row.isHidden
    ? html`<td class="whole hidden-figure" colspan=${map.columns.length}>${shown.text.results.tooFew}</td>`
    : row.cells.map((cell) => figureCell(shown.text, cell))
  return html`<tr class=${row.isComparison ? 'comparison' : ''}>
    ${rowHead(shown, row)} ${cells}
  </tr>`
}

function rowHead({ text, round }: HeatMapTable, row: HeatMapRow) {
  const { results } = text
  const taking = row.participation && bandText(row.participation, results.band)
  return html`<th scope="row" class="depth-${Math.min(row.depth, 4)}">
    ${row.isComparison ? row.name : html`<a href=${hrefTo('results', round, row.id)}>${row.name}</a>`}
    <small>
      ${row.isComparison ? `${results.map.comparison}, ` : nothing}${
        taking ? results.answered(taking, row.invited) : results.invited(row.invited)
      }
    </small>
    ${
      row.alert
        ? html`<span class="badge ${row.alert.degree}">${results.alerts.badge[row.alert.degree]}</span>`
        : nothing
    }
  </th>`
}

function figureCell({ results }: OfficeText, cell: ShownScore | undefined) {
  if (!cell) return html`<td class="hidden-figure">${results.tooFew}</td>`
  const words = results.levels[cell.level]
  const [figure = '', ...rest] = results.end[cell.end](cell.score).split(' ')
  return html`<td class="level-${cell.level}" title=${words}>
    ${figure}${rest.length > 0 ? html` <small>${rest.join(' ')}</small>` : nothing}<span class="for-ears"
      >, ${words}</span
    >
  </td>`
}
