import writeExcelFile from 'write-excel-file/node'
import type { CellObject, Sheet as WrittenSheet } from 'write-excel-file/node'
import type {
  AttributeTable,
  Block,
  Cell,
  CommentTable,
  Matrix,
  MeasureTable,
  ReportDocument,
  ReportTables,
} from '../document/report-document.ts'
import { fixedPackage } from './fixed-package.ts'
import { looks } from './looks.ts'
import { withoutFormula, xmlText } from './safe-text.ts'

type Sheet = WrittenSheet<Buffer>
type WrittenRow = readonly (CellObject | null)[]

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
    ...(tables.attribute ? [attributeSheet(tables, tables.attribute)] : []),
    ...(tables.measures ? [measureSheet(tables.names.measures, tables.measures)] : []),
    ...(tables.comments ? [commentSheet(tables, tables.comments)] : []),
  ]
  return fixedPackage(await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer())
}

type SheetTable = {
  readonly heading: readonly string[]
  readonly rows: readonly WrittenRow[]
  /** Of the first columns, in characters. */
  readonly widths: readonly number[]
}

const usualWidth = 18
/** Height of a line in points. */
const lineHeight = 15

function sheet(name: string, { heading, rows, widths }: SheetTable): Sheet {
  const longest = Math.max(heading.length, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: longest }, (_, place) => ({ width: widths[place] ?? usualWidth }))
  const data = [heading.map(headed), ...rows].map((row) =>
    withHeight(
      row,
      columns.map(({ width }) => width),
    ),
  )
  return { sheet: name, stickyRowsCount: 1, orientation: 'landscape', columns, data }
}

/** High enough for the text of every cell: not every program finds that out by itself. */
function withHeight(row: WrittenRow, widths: readonly number[]): (CellObject | null)[] {
  const lines = row.map((cell, place) => linesOf(cell, widths[place] ?? usualWidth))
  const height = lineHeight * Math.max(1, ...lines)
  return row.map((cell) => cell && { ...cell, height })
}

function linesOf(cell: CellObject | null, width: number): number {
  if (typeof cell?.value !== 'string') return 1
  // Words do not fill their lines, and headings are bold.
  return cell.value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((1.2 * line.length) / width)), 0)
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

function attributeSheet({ names }: ReportTables, { scaleLabel, values, rows }: AttributeTable): Sheet {
  return sheet(names.attribute, {
    heading: [scaleLabel, ...values],
    rows: rows.map(({ fullName, cells }) => [wrapped(fullName), ...cells.map(written)]),
    widths: [60],
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

function measureSheet(name: string, { columns, rows }: MeasureTable): Sheet {
  return sheet(name, {
    heading: columns,
    rows: rows.map((cells) => cells.map(written)),
    widths: [34, 34, 26, 34, 40, 20, 80],
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
      ...sheets.flatMap(({ blocks }) => blocks.flatMap(rowsOf)),
    ]),
  ]
  return sheet(tables.names.about, { heading: [title], rows, widths: [76, 24, 24] })
}

function rowsOf(block: Block): readonly WrittenRow[] {
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
