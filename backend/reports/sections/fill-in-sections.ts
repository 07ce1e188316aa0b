import type { Block, Cell } from '../document/report-document.ts'
import type { ReportWords } from '../report-words.ts'
import { cell, text } from './blocks.ts'

const emptyRows = 6
const fewEmptyRows = 3
const empty = (cells: number): readonly Cell[] => Array.from({ length: cells }, () => cell(''))

/** Pages to be written on: what the work environment organisation adds to the figures. */
export function absenceBlocks({ absence: { intro, columns, questions } }: ReportWords): readonly Block[] {
  return [text(intro), form(columns, [5, 8], { rows: questions.map((one) => [cell(one), cell('')]), height: 23 })]
}

/** `agreed`: what is written down already. */
export function planBlocks({ plan: { intro, columns } }: ReportWords, agreed: readonly Block[]): readonly Block[] {
  // On one sheet with what is agreed already, unless that is much.
  const length = agreed.length > 0 ? fewEmptyRows : emptyRows
  const rows = Array.from({ length }, () => empty(columns.length))
  return [text(intro), ...agreed, form(columns, [5, 6, 3, 2.6, 2.6], { rows, height: 20 })]
}

export function followUpBlocks({ followUp: { intro, columns, outcomes } }: ReportWords): readonly Block[] {
  const rows = Array.from({ length: emptyRows }, () => [...empty(2), { choices: outcomes }, ...empty(1)])
  return [text(intro), form(columns, [5, 2.4, 3.4, 5], { rows, height: 20 })]
}

export function organisationBlocks({ organisation: { intro, columns, steps } }: ReportWords): readonly Block[] {
  const rows = steps.map((step) => [cell(step), ...empty(2)])
  return [text(intro), form(columns, [4, 7, 2.5], { rows, height: 12 })]
}

function form(
  columns: readonly string[],
  shares: readonly number[],
  { rows, height }: { readonly rows: readonly (readonly Cell[])[]; readonly height: number },
): Block {
  return {
    kind: 'form',
    columns: columns.map((name, at) => ({ name, width: { share: shares[at] ?? 1 } })),
    rows,
    height,
  }
}
