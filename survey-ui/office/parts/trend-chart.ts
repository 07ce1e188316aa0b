import { html, nothing, svg, type TemplateResult } from 'lit'
import type { OfficeText } from '../text/office-text.ts'
import type { Point, TrendLine } from '../view/trend.ts'

/** Units of the drawing; it scales with its place on the page. */
export const trendField = { width: 600, height: 180 }
const edge = { left: 44, right: 24, top: 16, bottom: 16 }

export type TrendChart = { readonly text: OfficeText; readonly scale: string }

/** One scale over the rounds: a line for the eyes, its steps as words, and the same as a table. */
export function trendChart(line: TrendLine, { text, scale }: TrendChart): TemplateResult {
  const { results } = text
  const figure = ({ score, end }: TrendLine['values'][number]) =>
    score === undefined ? results.tooFew : results.end[end](score)
  const steps = line.values.map((one) => results.trend.step(one.title, figure(one))).join(', ')
  return html`${drawing(line, results.trend.line(scale, steps))}
    <details>
      <summary>${results.trend.table}</summary>
      <div class="region">
        <table>
          <caption>
            ${results.trend.caption(scale)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${results.trend.round}</th>
              <th scope="col">${results.trend.score}</th>
            </tr>
          </thead>
          <tbody>
            ${line.values.map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.title} <span class="soft">(${results.day(one.closedOn)})</span></th>
                  <td>${figure(one)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`
}

function drawing({ pieces }: TrendLine, words: string): TemplateResult {
  const { width, height } = trendField
  const box = `0 0 ${width + edge.left + edge.right} ${height + edge.top + edge.bottom}`
  return html`<svg class="trend" viewBox=${box} role="img" aria-label=${words}>
    ${[0, 50, 100].map(
      (score) =>
        svg`<line class="grid" x1=${edge.left} x2=${edge.left + width} y1=${down(score)} y2=${down(score)}></line>
        <text class="axis" x=${edge.left - 10} y=${down(score) + 5} text-anchor="end">${score}</text>`,
    )}
    ${pieces.map((piece) => drawnPiece(piece))}
  </svg>`
}

const down = (score: number) => edge.top + trendField.height * (1 - score / 100)

function drawnPiece(piece: readonly Point[]) {
  const points = piece.map(({ x, y }) => `${x + edge.left},${y + edge.top}`).join(' ')
  return svg`${piece.length > 1 ? svg`<polyline points=${points}></polyline>` : nothing}
    ${piece.map(({ x, y }) => svg`<circle cx=${x + edge.left} cy=${y + edge.top} r="5"></circle>`)}
    ${piece.map(
      ({ x, y, score }) =>
        svg`<text class="value" x=${x + edge.left} y=${y + edge.top + (score >= 85 ? 24 : -12)} text-anchor="middle">${score}</text>`,
    )}`
}
