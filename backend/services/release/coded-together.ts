import { jointCodes, type CodedUnit } from '../../../analytics/index.ts'
import { itemThreshold, step, thresholds } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleasedUnit } from '../../domain/release.ts'
import type { TreeUnit } from './release-tree.ts'
import { scaleWidth } from './scale-width.ts'

/** Points that one person adds to a sum of shares. */
const onePerson = 100

type Figures = 'scores' | 'favourable'
type Codes = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * The units with codes that, taken together, tell no more of people in hidden groups than a figure of their own would.
 * `tree`: the same units in the same order, parents before their children. Scales and items stand in the order in which
 * they are counted.
 */
export function codedTogether(
  units: readonly ReleasedUnit[],
  tree: readonly TreeUnit[],
  { scales, items }: Pick<AskedQuestionnaire, 'scales' | 'items'>,
): ReleasedUnit[] {
  const coded = codedUnits(units, tree)
  const scores: Codes = new Map(
    scales.map(({ id, warns, class: itemClass }, index) => {
      const { floor } = thresholds[itemClass]
      const all = coded('scores', id, ({ scales: counted }) => counted[index])
      return [id, jointCodes(all, { step, floor, isRobust: warns, kind: 'scale', ...scaleWidth(id, items) })]
    }),
  )
  const favourable: Codes = new Map(
    items.map(({ id, class: itemClass }, index) => {
      const { floor } = itemThreshold[itemClass]
      const all = coded('favourable', id, ({ items: counted }) => counted[index])
      return [id, jointCodes(all, { step: 10, floor, isRobust: false, kind: 'item', width: onePerson })]
    }),
  )
  return units.map((unit) => ({
    ...unit,
    scores: withCodes(unit.id, unit.scores, scores),
    favourable: withCodes(unit.id, unit.favourable, favourable),
  }))
}

type Counted = (summary: TreeUnit['summary']) => { readonly answered: number } | undefined

/** The units that show a figure of one scale or item, with what their codes are chosen by. */
function codedUnits(units: readonly ReleasedUnit[], tree: readonly TreeUnit[]) {
  const issued = issuedBelow(tree)
  return (figures: Figures, measure: string, counted: Counted): readonly CodedUnit[] => {
    const around = shownAround(units, (unit) => unit[figures][measure] !== undefined)
    return units.flatMap((unit, place): CodedUnit[] => {
      const code = unit[figures][measure]
      const summary = tree[place]?.summary
      if (code === undefined || !summary) return []
      const answered = counted(summary)?.answered ?? 0
      return [{ id: unit.id, parent: around.get(unit.id) ?? null, answered, issued: issued.get(unit.id) ?? 0, code }]
    })
  }
}

const withCodes = (unit: string, figures: Readonly<Record<string, number>>, codes: Codes): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([id, code]) => [id, codes.get(id)?.get(unit) ?? code]))

/** For each unit the nearest one around it that shows the measure. */
function shownAround(
  units: readonly ReleasedUnit[],
  isShown: (unit: ReleasedUnit) => boolean,
): ReadonlyMap<string, string | null> {
  const shown = new Set(units.filter(isShown).map(({ id }) => id))
  const around = new Map<string, string | null>()
  for (const { id, parent } of units)
    around.set(id, parent === null || shown.has(parent) ? parent : (around.get(parent) ?? null))
  return around
}

function issuedBelow(tree: readonly TreeUnit[]): ReadonlyMap<string, number> {
  const issued = new Map(tree.map((unit) => [unit.id, unit.issued.length]))
  for (const { id, parent } of tree.toReversed())
    if (parent !== null) issued.set(parent, (issued.get(parent) ?? 0) + (issued.get(id) ?? 0))
  return issued
}
