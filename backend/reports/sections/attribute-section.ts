import { attributeTable } from '../attribute-table.ts'
import type { Block } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { cell, note, text } from './blocks.ts'

/** Scores of the whole organisation by what people declared of themselves; nothing where nobody was asked. */
export function attributeBlocks(context: ReportContext): readonly Block[] | undefined {
  const table = attributeTable(context)
  const { attribute, scores } = context.words
  const { attacks = [] } = context
  if (!table) return undefined
  const isTold = table.rows.some(({ cells }) => cells.some(({ number }) => number !== undefined))
  return [
    text(`${table.name}. ${attribute.intro(table.thresholds)}`),
    {
      kind: 'table',
      columns: [
        { name: table.scaleLabel, width: { share: 1.6 } },
        ...table.values.map((name) => ({ name, width: { share: 1 }, end: true as const })),
      ],
      rows: table.rows.map(({ name, cells }) => [
        cell(name),
        ...cells.map(({ number }) => (number === undefined ? {} : { number })),
      ]),
    },
    note(`${scores.hiddenCell}.${isTold && attacks.length > 0 ? ` ${attribute.notAttacked}` : ''}`),
  ]
}
