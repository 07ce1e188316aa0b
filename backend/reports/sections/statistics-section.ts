import type { Block } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { statisticsPart } from '../statistics-part.ts'
import { cell, list, text } from './blocks.ts'

/** Reliability, agreement and what goes together in the whole organisation; nothing where the release tells none of it. */
export function statisticsBlocks(context: ReportContext): readonly Block[] | undefined {
  const part = statisticsPart(context)
  const { intro, columns, explained, togetherColumns, notProof } = context.words.statistics
  const [topic, ...figures] = columns
  const shares = [4, 3.4, 4, 4.4] as const
  return (
    part && [
      text(intro),
      {
        kind: 'table',
        columns: [
          { name: topic, width: { share: 1 } },
          ...figures.map((name) => ({ name, width: { millimetres: 19 }, end: true as const })),
        ],
        rows: part.rows.map((row) => row.map(cell)),
      },
      text(explained),
      list(part.sentences),
      ...(part.together.length > 0
        ? [
            {
              kind: 'table' as const,
              columns: togetherColumns.map(sharing(shares)),
              rows: part.together.map((row) => row.map(cell)),
            },
          ]
        : []),
      text(notProof),
    ]
  )
}

const sharing = (shares: readonly number[]) => (name: string, place: number) => ({
  name,
  width: { share: shares[place] ?? 1 },
})
