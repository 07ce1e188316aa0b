import { createHash } from 'node:crypto'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import type { ReportingStructure, ReportingUnit } from '../../domain/organisation/reporting-unit.ts'
import type { FrozenRoster, RoundGroup } from '../../domain/round.ts'
import { directGroupName } from '../../messages/group-names.ts'

export type MemberChange = RoundGroup['members'][number]['change']

export type RosterToFreeze = {
  readonly organisation: Organisation
  readonly structure: ReportingStructure
  /** How each member's place changed since the round before; members who are absent did not change. */
  readonly changes: ReadonlyMap<string, MemberChange>
  readonly approval: FrozenRoster['approval']
}

/** What a round keeps of the roster: the tree, its groups with their people by name, and who receives what. */
export function freezeRoster({ organisation, structure, changes, approval }: RosterToFreeze): FrozenRoster {
  const names = new Map(organisation.members.map(({ id, name }) => [id, name]))
  const unitNames = new Map(organisation.units.map(({ id, name }) => [id, name]))
  const top = structure.nodes[0]
  return {
    organisation: top?.name ?? '',
    nodes: structure.nodes.map(({ id, name, parentId, recipients }) => ({
      id,
      name,
      parent: parentId,
      recipients: [...recipients],
    })),
    groups: structure.reportingUnits.map((unit) => ({
      id: groupId(unit),
      name: unit.kind === 'direct' ? directGroupName(unit.name) : unit.name,
      parent: unit.parentId,
      mergedFrom: unit.mergedFrom.map((id) => unitNames.get(id) ?? ''),
      members: unit.memberIds
        .map((id) => ({ id, name: names.get(id) ?? '', change: changes.get(id) ?? 'none' }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'da')),
      recipients: [...unit.recipients],
    })),
    notCounted: structure.notCounted.map(({ memberId, reason }) => ({ id: memberId, reason })),
    approval,
  }
}

/**
 * The id of a group (16 bytes, base64url): the same in every round in which the same units are counted together, so
 * that a group has a history, and another one as soon as they are not.
 */
function groupId({ kind, mergedFrom }: ReportingUnit): string {
  const units = mergedFrom.toSorted().join(' ')
  return createHash('sha256').update(`${kind} ${units}`).digest().subarray(0, 16).toString('base64url')
}
