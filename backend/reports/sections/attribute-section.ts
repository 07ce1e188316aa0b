import { attributeTable, wholeScale } from '../attribute-table.ts'
import type { Block, Cell } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { cell, note, text } from './blocks.ts'

/** Scores of the whole organisation by what people declared of themselves; nothing where nobody was asked. */
export function attributeBlocks(context: ReportContext): readonly Block[] | undefined {
  const table = attributeTable(context)
  const { attribute, scores } = context.words
  const { attacks = [] } = context
  if (!table) return undefined
  const cells = table.rows.flatMap((row) => row.cells)
  const notes = [
    `– ${scores.hiddenCell}.`,
    ...(cells.some((one) => one.text === wholeScale) ? [attribute.wholeScale(wholeScale)] : []),
    ...(cells.some(({ number }) => number !== undefined) && attacks.length > 0 ? [attribute.notAttacked] : []),
  ]
  return [
    text(`${table.name}. ${attribute.intro(table.thresholds)}`),
    {
      kind: 'table',
      columns: [
        { name: table.scaleLabel, width: { share: 1.6 } },
        ...table.values.map((name) => ({ name, width: { share: 1 }, end: true as const })),
      ],
      rows: table.rows.map((row) => [cell(row.name), ...row.cells.map(withoutLook)]),
    },
    note(notes.join(' ')),
  ]
}

function withoutLook({ number, text: words }: Cell): Cell {
  if (number !== undefined) return { number }
  return words === undefined ? {} : cell(words)
}
