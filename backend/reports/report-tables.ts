import { usualMargin } from '../domain/figure-certainty.ts'
import { attributeTable } from './attribute-table.ts'
import { dutiesOf, messageOf, ripeningIn } from './alert-part.ts'
import { commentTable } from './comment-part.ts'
import { development } from './development.ts'
import type { Cell, MeasureTable, ReportTables, Section, UnitTable } from './document/report-document.ts'
import { heatMap } from './heat-map.ts'
import type { ReportContext } from './report-context.ts'
import { measurePart, type DescribedMeasure } from './measure-part.ts'
import { newLeaderPart } from './new-leader-part.ts'
import { singleItems } from './single-items.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'
import type { VisibleUnit } from './visible-units.ts'

const aboutFigures = new Set(['helps', 'statistics', 'method', 'integrity', 'limits'])

/** Everything of a report that a spreadsheet can take: all visible units, all scales and all questions that were asked. */
export function reportTables(context: ReportContext, sections: readonly Section[]): ReportTables {
  const change = development(context)?.matrix
  const attribute = attributeTable(context)
  const comments = commentTable(context)
  const measures = measurePart(context) ?? []
  return {
    names: tableWordsByLanguage[context.language].names,
    about: sections.filter(({ id }) => aboutFigures.has(id)),
    units: unitTable(context),
    scores: heatMap(context),
    ...(change && { change }),
    items: singleItems(context),
    ...(attribute && { attribute }),
    ...(comments && { comments }),
    ...(measures.length > 0 && { measures: measureTable(context, measures) }),
  }
}

function unitTable(context: ReportContext): UnitTable {
  const { visible, words, language, collected } = context
  const { columns, collected: heading } = tableWordsByLanguage[language]
  const isImported = collected === 'imported'
  return {
    columns: [...columns, ...(isImported ? [heading] : [])],
    named: [2, 3],
    rows: visible.map((one) => [
      ...placeOf(context, one),
      ...answersOf(context, one),
      ...signsOf(context, one),
      ...(isImported ? [{ text: words.imported.notice }] : []),
    ]),
  }
}

function placeOf({ release, visible, language }: ReportContext, { unit, parent }: VisibleUnit): readonly Cell[] {
  const above = visible.find((one) => one.unit.id === parent)?.unit.name
  const kind = tableWordsByLanguage[language].kinds[unit.kind]
  return [release.title, release.closedOn, unit.name, above, kind].map(cellOf)
}

/** The band with a dash, since a spreadsheet takes `5-9` for a day in September. */
function answersOf({ release }: ReportContext, { unit }: VisibleUnit): readonly Cell[] {
  const margin = usualMargin({ release, unit })
  return [
    { number: unit.invited },
    cellOf(unit.participation?.replace('-', '–')),
    margin === undefined ? {} : { number: margin },
  ]
}

function signsOf(context: ReportContext, { unit }: VisibleUnit): readonly Cell[] {
  const topics = [dutiesOf, ripeningIn].map((topicsOf) => topicsOf(context, unit).join(', '))
  const measures = (measurePart(context) ?? [])
    .filter((one) => one.unitId === unit.id)
    .map(({ name, agreed, followedUp, outcome, told }) =>
      [`${name}: ${outcome}.`, agreed, ...followedUp, ...told].join(' '),
    )
  const leader = newLeaderPart(context).find((one) => one.unitId === unit.id)
  const told = leader ? [leader.intro, ...leader.lines].join(' ') : undefined
  return [messageOf(context, unit), ...topics, measures.join('\n'), told].map(cellOf)
}

/** A row a measure. */
function measureTable({ language }: ReportContext, measures: readonly DescribedMeasure[]): MeasureTable {
  return {
    columns: tableWordsByLanguage[language].measureColumns,
    rows: measures.map(({ unit, name, changes, agreed, followedUp, outcome, sentences }) =>
      [unit, name, changes, agreed, followedUp.join('\n'), outcome, sentences.slice(1).join(' ')].map(cellOf),
    ),
  }
}

function cellOf(text: string | undefined): Cell {
  return text === undefined || text === '' ? {} : { text }
}
