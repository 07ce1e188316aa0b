import writeExcelFile from 'write-excel-file/node'
import type { CellObject, Row, Sheet as WrittenSheet } from 'write-excel-file/node'
import type { Block, Cell, CommentTable, Matrix, ReportDocument, ReportTables } from '../document/report-document.ts'
import { fixedPackage } from './fixed-package.ts'
import { looks } from './looks.ts'
import { withoutFormula, xmlText } from './safe-text.ts'

type Sheet = WrittenSheet<Buffer>

/**
 * A report's figures as a workbook: a sheet of each kind with its heading kept in sight, figures as numbers, nothing
 * hidden, no formula. The same report gives the same bytes.
 */
export async function reportXlsx(report: ReportDocument): Promise<Uint8Array> {
  const { tables } = report
  const { names } = tables
  const sheets = [
    about(report),
    unitSheet(tables),
    matrixSheet(tables, names.scores, tables.scores),
    ...(tables.change ? [matrixSheet(tables, names.change, tables.change)] : []),
    matrixSheet(tables, names.items, tables.items),
    ...(tables.comments ? [commentSheet(tables, tables.comments)] : []),
  ]
  return fixedPackage(await writeExcelFile(sheets).toBuffer())
}

type SheetTable = {
  readonly heading: readonly string[]
  readonly rows: readonly Row[]
  /** Of the first columns, in characters. */
  readonly widths: readonly number[]
}

const usualWidth = 18

function sheet(name: string, { heading, rows, widths }: SheetTable): Sheet {
  const columns = heading.map((_, place) => ({ width: widths[place] ?? usualWidth }))
  return { sheet: name, stickyRowsCount: 1, columns, data: [heading.map(headed), ...rows] }
}

function unitSheet({ names, units }: ReportTables): Sheet {
  const rows = units.rows.map((cells) => cells.map(written))
  return sheet(names.units, { heading: units.columns, rows, widths: [26, 12, 34, 26] })
}

function matrixSheet(tables: ReportTables, name: string, { columns, rows }: Matrix): Sheet {
  return sheet(name, {
    heading: [...unitHeading(tables), ...columns.map(({ fullName }) => fullName)],
    rows: rows.map(({ cells }, unit) => [...unitCells(tables, unit), ...cells].map(written)),
    widths: [34, 26],
  })
}

function commentSheet(tables: ReportTables, { columns, questions, rows }: CommentTable): Sheet {
  return sheet(tables.names.comments, {
    heading: [...unitHeading(tables), ...columns],
    rows: rows.map(({ unit, question, language, theme, text }) => [
      ...unitCells(tables, unit).map(written),
      ...[questions[question]?.name ?? '', language, theme, text].map(wrapped),
    ]),
    widths: [34, 26, 40, 12, 24, 80],
  })
}

const unitHeading = ({ units }: ReportTables) => units.named.map((place) => units.columns[place] ?? '')
const unitCells = ({ units }: ReportTables, unit: number): readonly Cell[] =>
  units.named.map((place) => units.rows[unit]?.[place] ?? {})

function about({ title, organisation, closed, front, tables }: ReportDocument): Sheet {
  const rows = [
    ...[organisation, closed.text, ...front.sentences].map((line) => [wrapped(line)]),
    ...tables.about.flatMap(({ heading, sheets }) => [
      [],
      [headed(heading)],
      ...sheets.flatMap(({ blocks }) => blocks.flatMap(lines)),
    ]),
  ]
  return sheet(tables.names.about, { heading: [title], rows, widths: [100, 24, 24] })
}

function lines(block: Block): readonly Row[] {
  if (block.kind === 'list') return block.items.map((item) => [wrapped(item)])
  if (block.kind === 'text' || block.kind === 'note') return [[wrapped(block.text)]]
  if (block.kind !== 'table') throw new Error('What is said about the figures is made of texts, lists and tables')
  return [block.columns.map(({ name }) => headed(name)), ...block.rows.map((cells) => cells.map(written))]
}

function written({ number, text, look, strong }: Cell): CellObject | null {
  if (number === undefined) return text === undefined || text === '' ? null : wrapped(text)
  const fill = look && looks[look].fill
  return {
    value: number,
    type: Number,
    alignVertical: 'top',
    ...(fill && { backgroundColor: fill }),
    ...(strong && { fontWeight: 'bold' }),
  }
}

function wrapped(text: string): CellObject | null {
  if (text === '') return null
  return { value: withoutFormula(xmlText(text)), type: String, wrap: true, alignVertical: 'top' }
}

function headed(text: string): CellObject {
  return { ...wrapped(text), fontWeight: 'bold' }
}
