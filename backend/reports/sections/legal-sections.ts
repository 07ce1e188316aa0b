import type { Block, Cell } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { themeRows } from '../theme-rows.ts'
import { cell, strong, text } from './blocks.ts'

/** The four parts of an APV, and which sections answer them; `numberOf` a section by its id. */
export function elementBlocks(
  { words }: ReportContext,
  numberOf: (id: string) => number | undefined,
): readonly Block[] {
  const { intro, columns, rows, section, physical } = words.elements
  const shares = [3.4, 3, 6]
  return [
    text(intro),
    {
      kind: 'table',
      columns: columns.map((name, at) => ({ name, width: { share: shares[at] ?? 1 } })),
      rows: rows.map(({ name, see, todo }) => [strong(name), pointing(section, see, numberOf), cell(todo)]),
    },
    text(physical),
  ]
}

/** The five themes of the Danish order, and when each was last covered. */
export function themeBlocks(context: ReportContext): readonly Block[] {
  const { intro, columns } = context.words.themes
  const shares = [4, 5, 2.4, 2.4]
  return [
    text(intro),
    {
      kind: 'table',
      columns: columns.map((name, at) => ({ name, width: { share: shares[at] ?? 1 } })),
      rows: themeRows(context).map(({ name, scales, lastCovered, dueAgain }) => [
        strong(name),
        cell(scales),
        cell(lastCovered),
        cell(dueAgain),
      ]),
    },
  ]
}

/** To the sections that this report has. */
function pointing(word: string, see: readonly string[], numberOf: (id: string) => number | undefined): Cell {
  const sections = see.filter((id) => numberOf(id) !== undefined)
  return { text: `${word} ${sections.map(numberOf).join(', ')}`, sections }
}
