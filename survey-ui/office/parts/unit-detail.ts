import { html, nothing, type TemplateResult } from 'lit'
import type { Results, UnitResult } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'
import { hrefTo } from '../view/address.ts'
import { bandText } from '../view/band.ts'
import { isHidden } from '../view/heat-map.ts'
import { scalesWithTrend, trendLine } from '../view/trend.ts'
import { unitFigures, unitsAbove, type ScaleFigure } from '../view/unit-figures.ts'
import { attributeTable } from './attribute-table.ts'
import { commentLists } from './comment-lists.ts'
import { alertWords } from './alert-words.ts'
import { newLeaderWords } from './new-leader-words.ts'
import { trendChart, trendField } from './trend-chart.ts'
import { unitSigns } from './unit-signs.ts'
import { certaintyWords } from './certainty-words.ts'
import { whatHelped } from './what-helped.ts'
import { itemsTable, unitTable } from './unit-table.ts'

export type UnitDetail = {
  readonly results: Results
  readonly unit: UnitResult
  /** The scale whose line is shown; the first that has one when left out. */
  readonly scale: string | undefined
  readonly pick: (scale: string) => void
}

/** Everything that may be seen of one unit: a message in full, the figures, and the way they have gone. */
export function unitDetail(office: Office, detail: UnitDetail): TemplateResult {
  const { text, language } = office
  const { results, unit } = detail
  const { results: words } = text
  const figures = unitFigures(results, unit, language)
  const taking = unit.participation && bandText(unit.participation, words.band)
  return html`<p class="crumbs"><a href=${hrefTo('results', results.round)}>← ${words.unit.back}</a></p>
    <h1 tabindex="-1">${unit.name}</h1>
    <p class="soft">
      ${results.title}.
      ${taking ? words.answered(taking, unit.invited) : words.invited(unit.invited)}.${placed(detail, words.unit.above)}
    </p>
    ${unit.alert ? html`${alertWords(text, unit.alert)} ${certaintyWords(text, results)} ${whatHelped(office, unit.alert)}` : nothing}
    ${newLeaderWords({ text, language }, results, unit)} ${unitSigns({ text, language }, results, unit)}
    ${
      isHidden(unit)
        ? html`<p class="note narrow">${words.tooFew}. ${words.thresholds(results.thresholds)}</p>
            <p class="narrow">${words.conversation.instead}</p>
            <p class="links">
              <a href=${hrefTo('conversation', results.round, unit.id)}>${words.conversation.link}</a>
            </p>`
        : html`<h2 class="apart">${words.unit.figures}</h2>
            ${unitTable(text, unit.name, figures)}
            <p class="soft after narrow">${words.unit.certainty} ${words.unit.clear}</p>
            <p class="soft narrow">${words.thresholds(results.thresholds)} ${words.steps(results.step)}</p>
            ${unit.kind === 'company' ? attributeTable(office, results) : nothing}
            ${trendSection(text, detail, figures)}
            <h2 class="apart">${words.unit.items}</h2>
            <p class="soft narrow">${words.unit.itemsText}</p>
            ${itemsTable(text, figures)}`
    }
    ${commentLists(office, results, unit)}
    ${unit.alert ? nothing : html`<p class="soft after narrow">${text.alert.silence}</p>`}`
}

function placed({ results, unit }: UnitDetail, above: string) {
  const names = unitsAbove(results, unit).map(({ name }) => name)
  return names.length > 0 ? html` ${above} ${names.join(' › ')}.` : nothing
}

function trendSection(
  text: Office['text'],
  { results, unit, scale, pick }: UnitDetail,
  figures: readonly ScaleFigure[],
) {
  const { trend } = text.results
  const choices = scalesWithTrend(results, unit)
  const chosen = choices.find((id) => id === scale) ?? choices[0]
  if (chosen === undefined)
    return html`<h2 class="apart">${trend.title}</h2>
      <p class="soft">${trend.none}</p>`
  const line = trendLine(results, unit, { scale: chosen, field: trendField })
  const nameOf = (id: string) => figures.find((figure) => figure.id === id)?.name ?? ''
  const good = figures.find(({ id }) => id === chosen)?.good
  const handleChange = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) pick(event.target.value)
  }
  return html`<h2 class="apart">${trend.title}</h2>
    <p class="picker">
      <label for="trend">${trend.pick}</label>
      <select id="trend" @change=${handleChange}>
        ${choices.map((id) => html`<option value=${id} ?selected=${id === chosen}>${nameOf(id)}</option>`)}
      </select>
      ${good ? html`<span class="soft">${text.results.good[good]}</span>` : nothing}
    </p>
    ${line ? trendChart(line, { text, scale: nameOf(chosen) }) : nothing}`
}
