import { measureWordsByLanguage } from '../../messages/measure-words-by-language.ts'
import type { Block } from '../document/report-document.ts'
import { helpLines, measurePart } from '../measure-part.ts'
import { newLeaderPart } from '../new-leader-part.ts'
import type { ReportContext } from '../report-context.ts'
import { cell, heading, list, note, strong, text } from './blocks.ts'

/** What was agreed in the measures, above the sheet to be written on by hand; nothing where nothing was. */
export function agreedBlocks(context: ReportContext): readonly Block[] {
  const { plan } = context.words
  const measures = measurePart(context) ?? []
  if (measures.length === 0) return []
  const shares = [4, 4, 3, 4, 4.5]
  return [
    text(plan.agreed),
    {
      kind: 'table',
      columns: plan.agreedColumns.map((name, at) => ({ name, width: { share: shares[at] ?? 1 } })),
      rows: measures.map(({ unit, name, changes, agreed, followedUp }) => [
        strong(unit),
        ...[name, changes, agreed, followedUp.join(' ')].map(cell),
      ]),
    },
    text(plan.more),
  ]
}

/** What came of each measure, with its uncertainty and the smallest effect that could have been seen. */
export function measureBlocks(context: ReportContext): readonly Block[] | undefined {
  const measures = measurePart(context)
  if (!measures) return undefined
  const { words, language } = context
  if (measures.length === 0) return [text(words.measures.none)]
  return [
    text(words.measures.intro),
    ...measures.map(({ name, outcome, sentences, agreed, followedUp }): Block => {
      return {
        kind: 'card',
        unit: name,
        label: outcome,
        tone: 'calm',
        sentences: [...sentences, agreed, ...followedUp],
      }
    }),
    note(measureWordsByLanguage[language].notProof),
  ]
}

/** What each kind of measure has done in the whole organisation. */
export function helpBlocks(context: ReportContext): readonly Block[] | undefined {
  if (!context.measures) return undefined
  const { helps: words } = measureWordsByLanguage[context.language]
  const lines = helpLines(context)
  return [text(words.intro), lines.length > 0 ? list(lines) : text(words.none)]
}

/** Units under a new leader; absent where the reader may see none. */
export function newLeaderBlocks(context: ReportContext): readonly Block[] | undefined {
  const leaders = newLeaderPart(context)
  if (leaders.length === 0) return undefined
  const { newLeader: words } = measureWordsByLanguage[context.language]
  return [text(words.whom), ...leaders.flatMap(({ unit, intro, lines }) => [heading(unit), text(intro), list(lines)])]
}
