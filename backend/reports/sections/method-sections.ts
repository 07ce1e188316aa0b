import type { Block } from '../document/report-document.ts'
import { integrityPart } from '../integrity-part.ts'
import { methodPart } from '../method-part.ts'
import type { ReportContext } from '../report-context.ts'
import { cell, list, text } from './blocks.ts'

/** How the figures came about, and the thresholds below which nothing is shown. */
export function methodBlocks(context: ReportContext): readonly Block[] {
  const { method } = context.words
  const { sentences, thresholds } = methodPart(context)
  const [kind, fewest, between] = method.columns
  return [
    list(sentences),
    text(method.thresholds),
    {
      kind: 'table',
      columns: [
        { name: kind, width: { share: 1 } },
        { name: fewest, width: { millimetres: 26 }, end: true },
        { name: between, width: { millimetres: 46 }, end: true },
      ],
      rows: thresholds.map((row) => row.map(cell)),
    },
  ]
}

/** What anybody can check of the count; nothing of answers that were collected elsewhere. */
export function integrityBlocks(context: ReportContext): readonly Block[] | undefined {
  const part = integrityPart(context)
  const { intro, columns } = context.words.integrity
  const [what, value] = columns
  return (
    part && [
      text(`${intro} ${part.verdict}`),
      {
        kind: 'table',
        columns: [
          { name: what, width: { share: 4.2 } },
          { name: value, width: { share: 8 } },
        ],
        rows: part.rows.map((row) => row.map(cell)),
      },
    ]
  )
}

export function limitBlocks({ words, collected }: ReportContext): readonly Block[] {
  return [list(collected === 'sealed' ? words.limits : words.imported.limits)]
}
