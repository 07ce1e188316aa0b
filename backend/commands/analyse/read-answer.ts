import type { ItemColumn } from './survey.ts'

export type AnswerCell = number | null | 'not-a-number' | 'out-of-range'

export type AnswerReading = {
  /** In lower case. */
  readonly missing: ReadonlySet<string>
  /** Whether `3,5` is three and a half, as spreadsheets write it where a semicolon separates. */
  readonly decimalComma: boolean
}

const withPoint = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/u
const withComma = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/u

/** What a cell says of an item: a number in its range, `null` where there is no answer, or why it cannot be used. */
export function readAnswer(
  cell: string,
  { values, lowest, highest }: ItemColumn,
  { missing, decimalComma }: AnswerReading,
): AnswerCell {
  const text = cell.trim().toLowerCase()
  if (missing.has(text)) return null
  const number = values.get(text) ?? numberOf(text, decimalComma)
  if (number === undefined) return 'not-a-number'
  return number >= lowest && number <= highest ? number : 'out-of-range'
}

function numberOf(text: string, decimalComma: boolean): number | undefined {
  return (decimalComma ? withComma : withPoint).test(text) ? Number(text.replace(',', '.')) : undefined
}
