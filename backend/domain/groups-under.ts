import type { ReleasedUnit } from './release.ts'

/** Finds the groups among given units of a release, and every group below one of them. */
export function groupsUnder(units: readonly ReleasedUnit[]): (given: Iterable<string>) => ReadonlySet<string> {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]))
  const children = Map.groupBy(units, ({ parent }) => parent)
  return (given) => {
    const found = new Set(given)
    // A set goes on to what is added while it is walked through, and knows what it has seen.
    for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
    return new Set([...found].filter((id) => kinds.get(id) === 'group'))
  }
}
