import { mergeSummaries, type PooledProducts, type UnitSummary } from '../../../analytics/index.ts'
import type { ReleasedUnit } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { DeclaredValues } from '../tally/declared-values.ts'

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
  /** Of all groups together, for company statistics; absent where nobody counted them. */
  readonly pooled?: PooledProducts
  /** What people declared of themselves; absent where nobody was asked. */
  readonly declared?: DeclaredValues
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
  const inside = Map.groupBy(groups, ({ parent }) => parent)
  const nodes: TreeUnit[] = []
  // Nodes come parents first, so from the end each one's children are summed up before it.
  for (const { id, name, parent } of roster.nodes.toReversed()) {
    const children = inside.get(id) ?? []
    const node: TreeUnit = {
      id,
      name,
      parent,
      kind: parent === null ? 'company' : 'department',
      invited: children.reduce((sum, child) => sum + child.invited, 0),
      summary: children.reduce((sum, child) => mergeSummaries(sum, child.summary), empty),
      issued: [],
    }
    nodes.push(node)
    addTo(inside, parent, node)
  }
  return [...nodes.toReversed(), ...groups]
}

function addTo(inside: Map<string | null, TreeUnit[]>, parent: string | null, node: TreeUnit): void {
  const siblings = inside.get(parent)
  if (siblings) siblings.push(node)
  else inside.set(parent, [node])
}
