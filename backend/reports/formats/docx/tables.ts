import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Column, Form, Matrix, Series, Table as DescribedTable } from '../../document/report-document.ts'
import { looks } from '../looks.ts'
import { onPaper } from '../on-paper.ts'
import { colours, run } from './pieces.ts'

/** Twentieths of a point in a millimetre, the unit of Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
/** Between the margins of A4 upright and lying down, in millimetres. */
const widthOf = (lying: boolean): number => (lying ? 261 : 170)

/** Word sets the figures in whatever font there is. */
const mostColumns = 16

/** Room for a name that stands upright. */
const uprightHeight = 40

type Written = {
  readonly heading: readonly TableCell[]
  readonly rows: readonly TableRow[]
  readonly widths: readonly number[]
  readonly height?: number
}

/** A table whose heading row is repeated on every page. */
function table({ heading, rows, widths, height }: Written): Table {
  const quiet = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline }
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: { top: quiet, left: quiet, right: quiet, bottom: line, insideHorizontal: line, insideVertical: quiet },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        ...(height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.ATLEAST } }),
        children: heading,
      }),
      ...rows,
    ],
  })
}

/** A table of texts and figures, or a form with rows high enough for a pen. */
export function plainTable(entry: DescribedTable | Form, lying: boolean): Table {
  const widths = widthsOf(entry.columns, widthOf(lying))
  const height = entry.kind === 'form' ? { value: twips(entry.height), rule: HeightRule.ATLEAST } : undefined
  return table({
    heading: entry.columns.map(({ name, end }) => headed(name, end)),
    rows: entry.rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          ...(height && { height }),
          children: cells.map((cell, place) => tableCell(cell, entry.columns[place]?.end)),
        }),
    ),
    widths,
  })
}

/** Figures of units, in as many tables as the sheet needs. */
export function matrixTables(matrix: Matrix, lying: boolean): readonly Table[] {
  return onPaper(matrix, mostColumns).map((one) =>
    one.down === 'units' ? unitsDown(one, widthOf(lying)) : columnsDown(one, lying),
  )
}

function unitsDown({ unitLabel, columns, rows }: Matrix, sheet: number): Table {
  const figure = Math.min(13, (sheet - 60) / columns.length)
  return table({
    heading: [headed(unitLabel), ...columns.map(({ name, note }) => upright(note ? `${name}, ${note}` : name))],
    rows: rows.map(
      ({ name, depth, cells }) =>
        new TableRow({
          cantSplit: true,
          children: [tableCell({ text: name, depth }), ...cells.map((cell) => figureCell(cell))],
        }),
    ),
    widths: [Math.min(95, sheet - columns.length * figure), ...columns.map(() => figure)],
    height: uprightHeight,
  })
}

function columnsDown({ columnLabel, columns, rows }: Matrix, lying: boolean): Table {
  const sheet = widthOf(lying)
  return table({
    heading: [headed(columnLabel), ...rows.map(({ name }) => headed(name, true))],
    rows: columns.flatMap(({ name, note, group }, place) => [
      ...(group !== undefined && group !== columns[place - 1]?.group ? [groupRow(group, rows.length + 1)] : []),
      new TableRow({
        cantSplit: true,
        children: [
          tableCell({ text: note ? `${name} (${note})` : name }),
          ...rows.map(({ cells }) => figureCell(cells[place] ?? {}, true)),
        ],
      }),
    ]),
    widths: [sheet - rows.length * 24, ...rows.map(() => 24)],
  })
}

/** Round by round in figures, where the PDF draws lines. */
export function seriesTable({ columnLabel, rounds, lines }: Series, lying: boolean): Table {
  const width = Math.min(30, (widthOf(lying) - 60) / rounds.length)
  return table({
    heading: [headed(columnLabel), ...rounds.map((round) => headed(round, true))],
    rows: lines.map(
      ({ name, note, points }) =>
        new TableRow({
          cantSplit: true,
          children: [
            tableCell({ text: note ? `${name} (${note})` : name }),
            ...points.map((point) => figureCell(point === null ? {} : { number: point }, true)),
          ],
        }),
    ),
    widths: [widthOf(lying) - rounds.length * width, ...rounds.map(() => width)],
  })
}

function groupRow(name: string, columns: number): TableRow {
  const children = [new Paragraph({ keepNext: true, children: [run(name, { bold: true, size: 18 })] })]
  const fill = { shading: { type: ShadingType.CLEAR, fill: colours.tint } }
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns, children, ...fill })] })
}

const side = (end: boolean | undefined) => (end ? AlignmentType.RIGHT : AlignmentType.LEFT)

function headed(name: string, end?: boolean): TableCell {
  const children = [new Paragraph({ alignment: side(end), children: [run(name, { bold: true, size: 17 })] })]
  return new TableCell({ verticalAlign: VerticalAlign.BOTTOM, children })
}

function upright(name: string): TableCell {
  const children = [new Paragraph({ children: [run(name, { bold: true, size: 16 })] })]
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
    children,
  })
}

function tableCell({ text, number, strong, depth, choices }: Cell, end?: boolean): TableCell {
  const shown = text ?? (number === undefined ? '–' : `${number}`)
  const lines = choices ? choices.map((choice) => `☐ ${choice}`) : [shown]
  const bold = strong === true || depth === 0
  return new TableCell({
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: side(end),
          indent: { left: twips((depth ?? 0) * 3.2) },
          children: [run(line, { bold, size: 18 })],
        }),
    ),
  })
}

/** Its look in colour, and in a mark that says the same without. */
function figureCell({ number, text, look, strong }: Cell, end = false): TableCell {
  const { fill, mark } = look ? looks[look] : { fill: null, mark: '' }
  const figure = text ?? (number === undefined ? '–' : `${number}`)
  const marks = mark === '' ? [] : [run(` ${mark}`, { size: 10 })]
  const alignment = end ? AlignmentType.RIGHT : AlignmentType.CENTER
  return new TableCell({
    ...(fill && { shading: { type: ShadingType.CLEAR, fill: fill.slice(1) } }),
    children: [new Paragraph({ alignment, children: [run(figure, { size: 17, bold: strong === true }), ...marks] })],
  })
}

/** In millimetres: what is asked for, and the rest by shares. */
function widthsOf(columns: readonly Column[], sheet: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + ('millimetres' in width ? width.millimetres : 0), 0)
  const shares = columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0)
  return columns.map(({ width }) =>
    'millimetres' in width ? width.millimetres : ((sheet - fixed) * width.share) / shares,
  )
}
