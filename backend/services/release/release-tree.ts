import { mergeSummaries, type UnitSummary } from '../../../analytics/index.ts'
import type { ReleasedUnit } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'

/** A unit about to be released: everybody in it and below it. */
export type TreeUnit = Pick<ReleasedUnit, 'id' | 'name' | 'parent' | 'kind' | 'invited'> & {
  readonly summary: UnitSummary
  /** Ids of those who were issued a ballot and are counted directly here; none in units that only sum up others. */
  readonly issued: readonly string[]
}

export type Counted = {
  readonly summaries: ReadonlyMap<string, UnitSummary>
  readonly issued: ReadonlyMap<string, readonly string[]>
  readonly empty: UnitSummary
  /** Of the sheets that were counted, sorted; absent where none were sealed. */
  readonly receipts?: readonly string[]
}

/** The tree of a round with its sums: company first, then departments, then groups; a parent sums up all below it. */
export function releaseTree(roster: FrozenRoster, { summaries, issued, empty }: Counted): readonly TreeUnit[] {
  const groups = roster.groups.map((group): TreeUnit => ({
    id: group.id,
    name: group.name,
    parent: group.parent,
    kind: 'group',
    invited: group.members.length,
    summary: summaries.get(group.id) ?? empty,
    issued: issued.get(group.id) ?? [],
  }))
  const nodes = roster.nodes.map(({ id, name, parent }): TreeUnit => {
    const below = groupsBelow(roster, groups, id)
    return {
      id,
      name,
      parent,
      kind: parent === null ? 'company' : 'department',
      invited: below.reduce((sum, group) => sum + group.invited, 0),
      summary: below.reduce((sum, group) => mergeSummaries(sum, group.summary), empty),
      issued: [],
    }
  })
  return [...nodes, ...groups]
}

function groupsBelow(roster: FrozenRoster, groups: readonly TreeUnit[], node: string): readonly TreeUnit[] {
  const inside = new Set([node])
  // Nodes come parents first, so one pass finds all below.
  for (const { id, parent } of roster.nodes) if (parent !== null && inside.has(parent)) inside.add(id)
  return groups.filter(({ parent }) => parent !== null && inside.has(parent))
}
