import { html, nothing, type TemplateResult } from 'lit'
import type { Results, ScaleStatistics } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'
import { topicsNamed } from '../view/topics-named.ts'

type Shown = Pick<Office, 'text' | 'language'>

/** Reliability, agreement and what goes together in figures, folded away: for whoever knows them and wants to check. */
export function expertFigures(office: Shown, results: Results): TemplateResult | typeof nothing {
  const { expert } = office.text.results
  if (results.statistics.length === 0) return nothing
  return html`<details class="apart">
    <summary>${expert.title}</summary>
    <p class="soft narrow">${expert.about}</p>
    ${statisticsTable(office, results)}
    <p class="soft narrow">${expert.explained}</p>
    ${whyTable(office, results)}
  </details>`
}

function statisticsTable({ text, language }: Shown, results: Results): TemplateResult {
  const { expert } = text.results
  return html`<div class="region" role="region" tabindex="0" aria-label=${expert.caption}>
    <table class="expert">
      <caption>
        ${expert.caption}
      </caption>
      <thead>
        <tr>
          ${expert.columns.map((name, at) => html`<th scope="col" class=${at > 0 ? 'number' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${results.statistics.map(
          (one) =>
            html`<tr>
              <th scope="row">${nameOf(results, one.scale, language)}</th>
              ${figuresOf(one).map((figure) => html`<td class="number">${expert.figure(figure)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const figuresOf = ({ alpha, omega, icc1, icc2, agreement }: ScaleStatistics) => [alpha, omega, icc1, icc2, agreement]

/** Shares of the differences in an outcome that go with a condition, with their intervals. */
function whyTable({ text, language }: Shown, results: Results): TemplateResult | typeof nothing {
  const { expert } = text.results
  const rows = results.why.flatMap(({ outcome, level, scales }) => scales.map((one) => ({ outcome, level, ...one })))
  if (rows.length === 0) return nothing
  return html`<div class="region after" role="region" tabindex="0" aria-label=${expert.whyCaption}>
    <table class="expert">
      <caption>
        ${expert.whyCaption}
      </caption>
      <thead>
        <tr>
          ${expert.whyColumns.map((name, at) => html`<th scope="col" class=${at > 2 ? 'number' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ outcome, level, scale, share, low, high }) =>
            html`<tr>
              <th scope="row">${nameOf(results, outcome, language)}</th>
              <td>${expert.levels[level]}</td>
              <td>${nameOf(results, scale, language)}</td>
              <td class="number">${expert.share(percent(share), percent(low), percent(high))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const percent = (share: number): number => Math.round(100 * share)

function nameOf(results: Results, id: string, language: Shown['language']): string {
  const name = topicsNamed(results, [id], language)
  return name.charAt(0).toLocaleUpperCase('da') + name.slice(1)
}
