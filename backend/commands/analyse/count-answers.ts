import {
  addSheet,
  emptySummary,
  productCounter,
  type ProductCounter,
  type UnitSummary,
} from '../../../analytics/index.ts'
import { countedScales } from '../../services/release/company-statistics.ts'
import type { ErrorList } from './import-error.ts'
import { readAnswer } from './read-answer.ts'
import { openTable } from './survey-table.ts'
import type { Survey } from './survey.ts'

/** The people of a unit in one wave. */
export type CountedUnit = {
  /** Rows, those without any answer included. */
  readonly people: number
  /** Rows with an answer to anything. */
  readonly answered: number
  readonly summary: UnitSummary
  /** For company statistics. */
  readonly products: ProductCounter
  /** Its first row, to point to. */
  readonly firstRow: number
}

/** By wave and unit. A survey of one wave has one wave without a name. */
export type CountedAnswers = ReadonlyMap<string, ReadonlyMap<string, CountedUnit>>

/**
 * Reads the answers once from top to bottom and keeps of each unit the sums from which figures are made, no row and no
 * order of rows. Everything wrong is added to the errors.
 */
export async function countAnswers(path: string, survey: Survey, errors: ErrorList): Promise<CountedAnswers> {
  const columns = survey.items.map(({ column }) => column)
  const table = await openTable({ path, place: 'answers', columns, survey }, errors)
  const counted = new Map<string, Map<string, CountedUnit>>()
  if (!table) return counted
  const readSheet = sheetReader(survey, table.separator !== ',', errors)
  for await (const { row, wave, unit, cells } of table.rows()) {
    const sheet = readSheet(row, cells)
    if (unit === undefined) continue
    const units = counted.get(wave) ?? new Map<string, CountedUnit>()
    counted.set(wave, units.set(unit, withPerson(units.get(unit) ?? nobody(row, survey), sheet, survey)))
  }
  return counted
}

type Sheet = readonly (number | null)[]

function sheetReader({ items, missing }: Survey, decimalComma: boolean, errors: ErrorList) {
  return (row: number, cells: readonly string[]): Sheet =>
    items.map((item, index) => {
      const answer = readAnswer(cells[index] ?? '', item, { missing, decimalComma })
      if (typeof answer !== 'string') return answer
      const detail = answer === 'out-of-range' ? { detail: `${item.lowest}–${item.highest}` } : {}
      errors.add({ place: 'answers', code: answer, row, column: item.column, ...detail })
      return null
    })
}

const nobody = (firstRow: number, { plan, questionnaire }: Survey): CountedUnit => ({
  people: 0,
  answered: 0,
  summary: emptySummary(plan),
  products: productCounter(plan, countedScales(questionnaire)),
  firstRow,
})

function withPerson(unit: CountedUnit, sheet: Sheet, { plan }: Survey): CountedUnit {
  const { people, answered, summary } = unit
  if (sheet.every((answer) => answer === null)) return { ...unit, people: people + 1 }
  unit.products.add(sheet)
  return { ...unit, people: people + 1, answered: answered + 1, summary: addSheet(plan, summary, sheet) }
}
