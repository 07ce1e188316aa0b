import { releaseLayout, type EarlierRelease, type ReleaseLayout } from '../../../analytics/index.ts'
import { fewestChanged, fewestForGroups, itemThreshold, thresholds } from '../../domain/disclosure-policy.ts'
import { comparedHash, type AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { HeldAgainst } from './held-against.ts'
import type { TreeUnit } from './release-tree.ts'

/** What the gate looks at: sizes and memberships. The sums are asked for their counts of answers only. */
export type GateInput = {
  readonly tree: readonly TreeUnit[]
  readonly questionnaire: AskedQuestionnaire
  /** All earlier releases of the organisation, oldest first. */
  readonly earlier: readonly ReleaseRecord[]
  /** `comparisons` unless said. */
  readonly against?: HeldAgainst
}

export type GatedLayout = ReleaseLayout & { readonly comparedWith: string | null }

/** The measure by which a scale is laid out, and a single item. */
export const scaleMeasure = (scale: string): string => `scale:${scale}`
export const itemMeasure = (item: string): string => `item:${item}`

/**
 * Decides what is shown: each scale and each single item by the number of people who answered it, so that one thinly
 * answered scale costs only itself.
 *
 * What is hidden then depends on who answered what, still by sizes and memberships alone. Scales do not mix: an item
 * counts on one scale only, so the answers behind two scales are different numbers, and no adding and subtracting leads
 * from the figures of one to the other's, however few people answered one and not the other.
 */
export function layOutRelease(input: GateInput): GatedLayout {
  const { tree, questionnaire, earlier, against = 'comparisons' } = input
  const comparedWith = latestAlike(questionnaire, earlier)
  const layout = releaseLayout({
    units: tree.map((unit) => ({
      id: unit.id,
      parent: unit.parent,
      issued: unit.issued,
      answers: unit.kind === 'group' ? answersOf(unit) : [],
    })),
    measures: [
      ...questionnaire.scales.map((scale) => ({ id: scaleMeasure(scale.id), ...thresholds[scale.class] })),
      ...questionnaire.items.map((item) => ({ id: itemMeasure(item.id), ...itemThreshold[item.class] })),
    ],
    earlier: earlier.map(earlierRelease),
    rules: { compareWith: comparedWith, fewestChanged, acrossReleases: against },
  })
  const ofScales = (tree[0]?.invited ?? 0) < fewestForGroups ? ordinaryOnly(layout.shown, questionnaire) : layout.shown
  return { ...layout, shown: itemsWithTheirScale(ofScales, questionnaire), comparedWith }
}

/** Where everybody is one group, nothing sensitive is shown of it. */
function ordinaryOnly(shown: ReleaseLayout['shown'], { scales }: AskedQuestionnaire): ReleaseLayout['shown'] {
  const hidden = scales.filter((scale) => scale.class === 'sensitive').map(({ id }) => [scaleMeasure(id), []] as const)
  return { ...shown, ...Object.fromEntries(hidden) }
}

/** In the order of the measures: scales, then items. */
const answersOf = ({ summary }: TreeUnit): readonly number[] =>
  [...summary.scales, ...summary.items].map(({ answered }) => answered)

/**
 * An item stands only where its scale stands. The only item of an ordinary scale stands nowhere: its share says nearly the
 * same as the score, and together they can tell more of a small hidden group than either, which are coded apart.
 */
function itemsWithTheirScale(
  shown: ReleaseLayout['shown'],
  { scales, items }: AskedQuestionnaire,
): ReleaseLayout['shown'] {
  const perScale = Map.groupBy(items, ({ scale }) => scale)
  const ordinary = new Set(scales.filter((scale) => scale.class === 'ordinary').map(({ id }) => id))
  const kept = items.map(({ id, scale }): [string, readonly string[]] => {
    const isOnly = ordinary.has(scale) && perScale.get(scale)?.length === 1
    const withScale = new Set(isOnly ? [] : shown[scaleMeasure(scale)])
    return [itemMeasure(id), (shown[itemMeasure(id)] ?? []).filter((unit) => withScale.has(unit))]
  })
  return { ...shown, ...Object.fromEntries(kept) }
}

/** The latest release that asked the same; differently asked questions are never set side by side. */
function latestAlike(questionnaire: AskedQuestionnaire, earlier: readonly ReleaseRecord[]): string | null {
  const hash = comparedHash(questionnaire)
  return earlier.findLast(({ release }) => release.questionnaire.hash === hash)?.release.round ?? null
}

function earlierRelease({ release, memberships }: ReleaseRecord): EarlierRelease {
  const issued = new Map(memberships.map((group) => [group.unit, group.issued]))
  return {
    id: release.round,
    comparedWith: release.comparedWith,
    units: release.units.map((unit) => ({
      id: unit.id,
      parent: unit.parent,
      issued: issued.get(unit.id) ?? [],
      shown: Object.keys(unit.scores).length > 0 || Object.keys(unit.favourable).length > 0,
      compared: unit.comparable,
    })),
  }
}
