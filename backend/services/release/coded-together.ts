import { jointCodes, type CodedUnit } from '../../../analytics/index.ts'
import { step, thresholds } from '../../domain/disclosure-policy.ts'
import type { AskedScale } from '../../domain/questionnaire.ts'
import type { ReleasedUnit } from '../../domain/release.ts'
import type { TreeUnit } from './release-tree.ts'

/**
 * The units with codes that, taken together, tell no more of people in hidden groups than a figure of their own would.
 * `tree`: the same units in the same order, parents before their children. `scales`: in the order in which they are counted.
 */
export function codedTogether(
  units: readonly ReleasedUnit[],
  tree: readonly TreeUnit[],
  scales: readonly AskedScale[],
): ReleasedUnit[] {
  const issued = issuedBelow(tree)
  const codes = scales.map(({ id, warns, class: itemClass }, index) => {
    const around = shownAround(units, id)
    const coded = units.flatMap((unit, place): CodedUnit[] => {
      const code = unit.scores[id]
      if (code === undefined) return []
      const answered = tree[place]?.summary.scales[index]?.answered ?? 0
      return [{ id: unit.id, parent: around.get(unit.id) ?? null, answered, issued: issued.get(unit.id) ?? 0, code }]
    })
    return [id, jointCodes(coded, { step, floor: thresholds[itemClass].floor, isRobust: warns })] as const
  })
  const codesOf = new Map(codes)
  return units.map((unit) => ({
    ...unit,
    scores: Object.fromEntries(
      Object.entries(unit.scores).map(([scale, code]) => [scale, codesOf.get(scale)?.get(unit.id) ?? code]),
    ),
  }))
}

/** For each unit the nearest one around it that shows the scale. */
function shownAround(units: readonly ReleasedUnit[], scale: string): ReadonlyMap<string, string | null> {
  const shown = new Set(units.filter(({ scores }) => scores[scale] !== undefined).map(({ id }) => id))
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
