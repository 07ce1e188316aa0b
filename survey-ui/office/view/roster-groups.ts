import type { Difference } from '../api/reply-shapes.ts'

export type Change = Difference['changes'][number]
export type ChangeGroup = { readonly kind: Change['kind']; readonly changes: readonly Change[] }

const order = ['joined', 'left', 'moved', 'role', 'renamed', 'address', 'language'] as const

/** What changed, kind by kind: first what decides who answers where; kinds without a change are left out. */
export function changeGroups({ changes }: Pick<Difference, 'changes'>): readonly ChangeGroup[] {
  const byKind = Map.groupBy(changes, ({ kind }) => kind)
  return order.flatMap((kind) => {
    const found = byKind.get(kind)
    return found ? [{ kind, changes: found }] : []
  })
}

/** Whether there is anything to look through. */
export function isEmptyDifference({ changes, unitsAdded, unitsRemoved }: Difference): boolean {
  return changes.length + unitsAdded.length + unitsRemoved.length === 0
}
