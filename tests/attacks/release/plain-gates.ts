import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'

/** A gate as others document it: who is shown, and whether something about fewer than five people can be worked out. */
export type PlainGate = {
  readonly name: string
  /** Fewest answers in a group that is shown. */
  readonly floor: number
  /** Fewest people by whom a group may differ from the shown ones inside it; 0 where nothing is asked. */
  readonly difference: number
  /** Groups of so many are shown whatever is left of them. */
  readonly exempt: number
}

export const plainGates: readonly PlainGate[] = [
  { name: 'threshold-only', floor: 5, difference: 0, exempt: 0 },
  // Microsoft's documented defaults for Viva Glint: 5 answers, suppression threshold 2, groups of 400 or more exempt.
  { name: 'glint-default', floor: 5, difference: 2, exempt: 400 },
]

export type PlainOutcome = {
  /** Groups of one to four people that follow by subtraction. */
  readonly derivable: number
  readonly answers: number
  /** Answers of people whose own team is shown. */
  readonly visible: number
}

const fewest = 5

/** Puts a round's answers through a plain gate: every team and department on its own, nothing merged. */
export function throughPlainGate(
  { units, members }: Organisation,
  answered: ReadonlySet<string>,
  gate: PlainGate,
): PlainOutcome {
  const own = Map.groupBy(
    members.filter(({ id }) => answered.has(id)),
    ({ unitId }) => unitId,
  )
  const inside = Map.groupBy(units, ({ parentId }) => parentId)
  const sizes = new Map<string, number>()
  const sizeOf = (id: string): number => {
    const below = (inside.get(id) ?? []).reduce((sum, child) => sum + sizeOf(child.id), 0)
    const size = below + (own.get(id)?.length ?? 0)
    sizes.set(id, size)
    return size
  }
  for (const top of inside.get(null) ?? []) sizeOf(top.id)
  const shown = new Set(units.filter(({ id }) => (sizes.get(id) ?? 0) >= gate.floor).map(({ id }) => id))
  const childrenShown = (id: string) => (inside.get(id) ?? []).filter((child) => shown.has(child.id))
  const restOf = (id: string) =>
    childrenShown(id).reduce((rest, child) => rest - (sizes.get(child.id) ?? 0), sizes.get(id) ?? 0)
  for (const { id } of units) {
    if ((sizes.get(id) ?? 0) >= gate.exempt && gate.exempt > 0) continue
    while (shown.has(id) && restOf(id) > 0 && restOf(id) < gate.difference) {
      const smallest = childrenShown(id).toSorted(
        (one, other) => (sizes.get(one.id) ?? 0) - (sizes.get(other.id) ?? 0),
      )[0]
      if (!smallest) break
      shown.delete(smallest.id)
    }
  }
  const teams = units.filter(({ id, parentId }) => parentId !== null && !inside.has(id))
  return {
    derivable: [...shown].filter((id) => restOf(id) > 0 && restOf(id) < fewest && inside.has(id)).length,
    answers: [...own.values()].flat().length,
    visible: teams.filter(({ id }) => shown.has(id)).reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0),
  }
}
