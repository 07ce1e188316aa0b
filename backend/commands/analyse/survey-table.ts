import { columnPlaces } from './column-places.ts'
import { openCsv, type CsvRow } from './csv-file.ts'
import type { ErrorList, ErrorPlace, ImportError } from './import-error.ts'
import { readUnit } from './read-unit.ts'
import { nothing, type Survey } from './survey.ts'
import { unitKey } from './unit-key.ts'

/** A row of a table about people in units. */
type SurveyRow = {
  readonly row: number
  /** The unit's key; undefined where the row does not say it, or not the wave. */
  readonly unit: string | undefined
  /** Empty in a survey of one wave. */
  readonly wave: string
  /** The cells of the columns asked for, in their order. */
  readonly cells: readonly string[]
}

export type SurveyTable = {
  readonly separator: string
  /** One pass. Rows with a wrong number of cells are left out; everything wrong is added to the errors. */
  readonly rows: () => AsyncIterable<SurveyRow>
}

export type TableRequest = {
  readonly path: string
  readonly place: ErrorPlace
  /** Headings to be found beside those of units and waves. */
  readonly columns: readonly string[]
  readonly survey: Survey
}

/** Opens the answers or the members; undefined where the file or one of the columns is missing. */
export async function openTable(request: TableRequest, errors: ErrorList): Promise<SurveyTable | undefined> {
  const { path, place, columns, survey } = request
  const { unitColumns, waveColumn, separator } = survey
  const names = [...unitColumns, ...columns, ...(waveColumn === undefined ? [] : [waveColumn])]
  const file = await openCsv({ path, place, wanted: names, separator }, errors)
  const places = file && columnPlaces(file.heading, { names, place }, errors)
  if (!file || !places) return undefined
  const { heading, rows } = file
  const table = { ...request, places, width: heading.length, add: errorAdder(place, errors) }
  return { separator: file.separator, rows: () => surveyRows(rows(), table) }
}

type AddError = (code: ImportError['code'], row?: number, column?: string) => void

function errorAdder(place: ErrorPlace, errors: ErrorList): AddError {
  return (code, row, column) =>
    errors.add({ place, code, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) })
}

type OpenedTable = TableRequest & {
  readonly places: readonly number[]
  readonly width: number
  readonly add: AddError
}

async function* surveyRows(rows: AsyncIterable<CsvRow>, table: OpenedTable): AsyncGenerator<SurveyRow> {
  let isEmpty = true
  for await (const { row, cells } of rows) {
    isEmpty = false
    if (cells.length === table.width) yield surveyRow({ row, cells }, table)
    else table.add('cell-count', row)
  }
  if (isEmpty) table.add('no-rows')
}

function surveyRow({ row, cells }: CsvRow, { places, columns, survey, add }: OpenedTable): SurveyRow {
  const { unitColumns, unitSeparator, waveColumn } = survey
  const found = places.map((place) => cells[place] ?? '')
  const path = readUnit(found.slice(0, unitColumns.length), unitSeparator)
  if (typeof path === 'string') add(path, row, unitColumns.join(', '))
  const wave = waveColumn === undefined ? '' : (found.at(-1) ?? '').normalize('NFC').trim()
  const problem = waveColumn === undefined ? undefined : waveProblem(wave, survey)
  if (problem) add(problem, row, waveColumn)
  return {
    row,
    unit: typeof path === 'string' || problem ? undefined : unitKey(path),
    wave,
    cells: found.slice(unitColumns.length, unitColumns.length + columns.length),
  }
}

function waveProblem(label: string, { waves }: Survey): 'wave-empty' | 'wave-unknown' | undefined {
  if (nothing.has(label.toLowerCase())) return 'wave-empty'
  return waves.length > 0 && !waves.some((wave) => wave.label === label) ? 'wave-unknown' : undefined
}
