import type { Member } from './member.ts'
import type { UnitTree } from './unit-tree.ts'

/** Who answers directly under a unit: its own people, and those who lead or represent a unit right below it. */
type DirectPeople = { readonly own: readonly string[]; readonly fromBelow: readonly string[] }

/**
 * Where everybody is counted, ids sorted. Nobody who receives a unit's results is counted in it: leaders and
 * representatives of a unit are counted one level up; those of the top unit have no level above and are counted nowhere.
 */
export type CountedWhere = {
  readonly under: (unitId: string) => DirectPeople
  readonly nowhere: readonly string[]
}

export function countedWhere(members: readonly Member[], tree: UnitTree): CountedWhere {
  const [employees, receivers] = [members.filter(isEmployee), members.filter((member) => !isEmployee(member))]
  const own = Map.groupBy(employees, ({ unitId }) => tree.unit(unitId).id)
  const fromBelow = Map.groupBy(receivers, ({ unitId }) => tree.unit(unitId).parentId)
  return {
    under: (unitId) => ({ own: sortedIds(own.get(unitId)), fromBelow: sortedIds(fromBelow.get(unitId)) }),
    nowhere: sortedIds(fromBelow.get(null)),
  }
}

const isEmployee = ({ role }: Member) => role === 'employee'

function sortedIds(members: readonly Member[] = []): readonly string[] {
  return members.map(({ id }) => id).toSorted()
}
