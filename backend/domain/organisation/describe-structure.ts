import type { Branch } from './forming-group.ts'
import type { Organisation } from './organisation.ts'
import { recipientsOf } from './recipients.ts'
import { inTreeOrder, reportingName } from './reporting-name.ts'
import type { NotCounted, ReportingNode, ReportingUnit } from './reporting-unit.ts'
import type { Representing } from './representing.ts'
import type { UnitTree } from './unit-tree.ts'

export type Described = {
  readonly nodes: readonly ReportingNode[]
  readonly reportingUnits: readonly ReportingUnit[]
}

type Naming = {
  readonly tree: UnitTree
  readonly newId: () => string
  readonly recipients: ReturnType<typeof recipientsOf>
}

/** Turns formed branches into the nodes and reporting units of a round, in the order of the tree. */
export function describeStructure(
  company: Branch,
  { members }: Organisation,
  { tree, newId, representing }: Omit<Naming, 'recipients'> & { readonly representing: Representing },
): Described {
  return describeBranch(company, null, { tree, newId, recipients: recipientsOf(members, tree, representing) })
}

function describeBranch(branch: Branch, parentId: string | null, naming: Naming): Described {
  if (branch.kind === 'group') {
    return { nodes: [], reportingUnits: parentId === null ? [] : [describeGroup(branch, parentId, naming)] }
  }
  const { unitId, receivedBy, branches } = branch
  const recipients = naming.recipients(receivedBy, parentId ?? unitId)
  const node: ReportingNode = { id: unitId, name: naming.tree.unit(unitId).name, parentId, recipients }
  const below = branches.map((one) => describeBranch(one, unitId, naming))
  return {
    nodes: [node, ...below.flatMap(({ nodes }) => nodes)],
    reportingUnits: below.flatMap(({ reportingUnits }) => reportingUnits),
  }
}

function describeGroup(
  { group }: Extract<Branch, { kind: 'group' }>,
  parentId: string,
  { tree, newId, recipients }: Naming,
): ReportingUnit {
  return {
    id: newId(),
    kind: group.kind,
    name: reportingName(group.namedAfter, tree),
    mergedFrom: inTreeOrder(group.unitIds, tree),
    parentId,
    memberIds: group.memberIds.toSorted(),
    recipients: recipients(group.receivedBy, parentId),
  }
}

/** Who is in no reporting unit, sorted by id. */
export function notCounted(
  { members }: Organisation,
  reportingUnits: readonly ReportingUnit[],
  nowhere: readonly string[],
): readonly NotCounted[] {
  const counted = new Set(reportingUnits.flatMap(({ memberIds }) => memberIds))
  return members
    .map(({ id }) => id)
    .filter((id) => !counted.has(id))
    .toSorted()
    .map((memberId) => ({
      memberId,
      reason: nowhere.includes(memberId) ? 'receives-everything' : 'group-too-small',
    }))
}
