import { commentThreshold } from '../../domain/disclosure-policy.ts'
import { usualMargin } from '../../domain/figure-certainty.ts'
import { commentBlocks } from '../comment-part.ts'
import { development } from '../development.ts'
import type { Block, Matrix, Sheet } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { scoreLevels } from '../score-level.ts'
import { hasMoreItems, singleItems } from '../single-items.ts'
import { heatMap } from '../heat-map.ts'
import { isShown } from '../visible-units.ts'
import { cell, note, text } from './blocks.ts'

/** How many took part in each unit, in bands, and how unsure its figures are therefore. */
export function participationBlocks({ release, visible, words }: ReportContext): readonly Block[] {
  const [unit, invited, answers, margin] = words.participation.columns
  return [
    text(words.participation.intro),
    {
      kind: 'table',
      columns: [
        { name: unit, width: { share: 1 } },
        { name: invited, width: { millimetres: 24 }, end: true },
        { name: answers, width: { millimetres: 24 }, end: true },
        { name: margin, width: { millimetres: 30 }, end: true },
      ],
      rows: visible.map((one) => {
        const points = usualMargin({ release, unit: one.unit })
        return [
          { text: one.unit.name, depth: one.depth },
          { number: one.unit.invited },
          one.unit.participation === undefined ? {} : cell(one.unit.participation.replace('-', '–')),
          points === undefined ? {} : { number: points, text: `± ${points}` },
        ]
      }),
    },
    note(`${words.participation.margin} ${words.participation.hidden}`),
  ]
}

/** Every figure of every unit. */
export function scoreSheets(context: ReportContext): readonly Sheet[] {
  const { words, visible, release } = context
  const matrix = heatMap(context)
  const isRobust = release.scales.some(({ figure }) => figure === 'robust')
  const blocks: readonly Block[] = visible.some(({ unit }) => isShown(unit))
    ? [
        text(`${words.scores.intro} ${words.scores.direction}`),
        { kind: 'legend', looks: scoreLevels.map((look) => ({ look, text: words.scores.levels[look] })), more: '' },
        matrix,
        note(`– ${words.scores.hiddenCell}${isRobust ? ` · ${words.scores.robust}` : ''}`),
      ]
    : [text(words.nothingShown)]
  return [{ lying: isWide(matrix), blocks }]
}

/** What changed since the round before, and round by round for the units at the top. */
export function changeSheets(context: ReportContext): readonly Sheet[] {
  const { change } = context.words
  const part = development(context)
  if (!part) return [{ lying: false, blocks: [text(change.none)] }]
  const { intro, matrix, charts } = part
  const legend: Block = {
    kind: 'legend',
    looks: [
      { look: 'better', text: change.better },
      { look: 'worse', text: change.worse },
    ],
    more: `0 ${change.same} · – ${change.notComparable} · ${change.clear}`,
  }
  const changes: Sheet = { lying: isWide(matrix), blocks: [text(intro), legend, matrix] }
  return charts.length === 0 ? [changes] : [changes, { lying: false, blocks: charts }]
}

/** Favourable shares of single questions. */
export function itemBlocks(context: ReportContext): readonly Block[] {
  const { words } = context
  const matrix = singleItems(context)
  if (matrix.onPaper?.length === 0) return [text(words.items.none)]
  const rest = hasMoreItems(context, matrix) ? ` ${words.items.rest}` : ''
  return [text(words.items.intro), matrix, note(`– ${words.scores.hiddenCell}.${rest}`)]
}

/** What people wrote, where it may be read; nothing where nobody was asked for it. */
export function commentSection(context: ReportContext): readonly Block[] | undefined {
  const { release, words } = context
  if (release.commentQuestions.length === 0) return undefined
  const blocks = commentBlocks(context)
  if (blocks.length === 0) return [text(words.comments.none)]
  return [text(words.comments.explained(commentThreshold.answers, commentThreshold.comments)), ...blocks]
}

const isWide = ({ down }: Matrix): boolean => down === 'units'
