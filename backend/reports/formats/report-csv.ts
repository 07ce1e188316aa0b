import { stringify } from 'csv-stringify/sync'
import type { AttributeTable, Cell, CommentTable, Matrix, ReportDocument } from '../document/report-document.ts'
import { withoutFormula } from './safe-text.ts'

/**
 * A report's figures as a spreadsheet opens them: one line a visible unit in the order of the tree, a column a scale, a
 * question and a question for comments; UTF-8 with byte order mark, semicolons, texts that look like formulas defused. A
 * figure that may not be shown and one that does not exist are the same empty cell.
 */
export function reportCsv({ tables: { units, scores, items, change, attribute, comments } }: ReportDocument): string {
  const matrices = [scores, items, ...(change ? [change] : [])]
  const heading = [
    ...units.columns,
    ...matrices.flatMap(({ columns }) => columns.map(({ fullName }) => fullName)),
    ...(attribute ? attributeHeadings(attribute) : []),
    ...(comments?.questions ?? []).map(({ fullName }) => fullName),
  ]
  const rows = units.rows.map((cells, unit) => [
    ...cells.map(valueOf),
    ...matrices.flatMap((matrix) => figuresOf(matrix, unit)),
    ...(attribute ? attributeFigures(attribute, unit) : []),
    ...(comments ? commentsOf(comments, unit) : []),
  ])
  const options = { bom: true, delimiter: ';', record_delimiter: 'windows' } as const
  return stringify(
    [heading, ...rows].map((row) => row.map(safe)),
    options,
  )
}

const valueOf = ({ number, text }: Cell): string | number => number ?? text ?? ''

const figuresOf = ({ rows }: Matrix, unit: number) => (rows[unit]?.cells ?? []).map(valueOf)

const safe = (value: string | number) => (typeof value === 'string' ? withoutFormula(value) : value)

const attributeHeadings = ({ name, values, rows }: AttributeTable): readonly string[] =>
  rows.flatMap(({ fullName }) => values.map((value) => `${fullName} · ${name}: ${value}`))

/** On the line of the whole organisation alone. */
const attributeFigures = ({ unit: whole, rows }: AttributeTable, unit: number) =>
  rows.flatMap(({ cells }) => cells.map((cell) => (unit === whole ? valueOf(cell) : '')))

/** Each comment to a question on a line of its own, in one cell. */
function commentsOf({ questions, rows }: CommentTable, unit: number): readonly string[] {
  return questions.map((_, question) =>
    rows
      .filter((row) => row.unit === unit && row.question === question)
      .map(({ theme, text }) => [...(theme ? [`[${theme}]`] : []), text.replaceAll(/\s+/gu, ' ')].join(' ').trim())
      .join('\n'),
  )
}
