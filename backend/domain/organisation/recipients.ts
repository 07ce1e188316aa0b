import type { Recipient } from '../alert.ts'
import type { Member } from './member.ts'
import type { Representing } from './representing.ts'
import type { UnitTree } from './unit-tree.ts'

/**
 * Who receives the results of what is received for the given units: their leaders; the leaders above, up to the first
 * unit at or above `underId` (where the results stand) that has a leader; the representatives of these units and
 * of all units above whose appointment holds. A unit without a leader is led by the nearest one above, so that what may concern a leader never reaches
 * that person alone. Each person once, with the first of these roles, in this order and by id.
 */
export function recipientsOf(members: readonly Member[], tree: UnitTree, representing: Representing) {
  const led = Map.groupBy(
    members.filter(({ role }) => role === 'leader'),
    ({ unitId }) => unitId,
  )
  const represented = Map.groupBy(
    members.filter(({ id, role }) => role === 'representative' && representing.has(id)),
    ({ unitId }) => unitId,
  )
  const hasLeader = (unitId: string) => led.has(unitId)
  return (receivedBy: readonly string[], underId: string): readonly Recipient[] => {
    const leading = receivedBy.map((unitId) => leadingUnit(unitId, { tree, hasLeader }))
    const over = leading.flatMap((unitId) => leadersUnits(unitId, underId, { tree, hasLeader }))
    const covering = receivedBy.flatMap((unitId) => [unitId, ...tree.above(unitId).map(({ id }) => id)])
    return onceEach([
      ...peopleOf([...new Set(leading)], led, 'leader'),
      ...peopleOf(over, led, 'leaders-leader'),
      ...peopleOf(covering, represented, 'representative'),
    ])
  }
}

type Above = { readonly tree: UnitTree; readonly hasLeader: (unitId: string) => boolean }

function leadingUnit(unitId: string, { tree, hasLeader }: Above): string {
  return [unitId, ...tree.above(unitId).map(({ id }) => id)].find(hasLeader) ?? unitId
}

function leadersUnits(unitId: string, underId: string, { tree, hasLeader }: Above): readonly string[] {
  const above = tree.above(unitId).map(({ id }) => id)
  const atOrAbove = [underId, ...tree.above(underId).map(({ id }) => id)]
  const last = above.findIndex((id) => atOrAbove.includes(id) && hasLeader(id))
  return last === -1 ? above : above.slice(0, last + 1)
}

function peopleOf(
  unitIds: readonly string[],
  byUnit: ReadonlyMap<string, readonly Member[]>,
  role: Recipient['role'],
): readonly Recipient[] {
  return unitIds
    .flatMap((unitId) => byUnit.get(unitId) ?? [])
    .map(({ id, name }) => ({ member: id, name, role }))
    .toSorted((one, other) => (one.member < other.member ? -1 : 1))
}

function onceEach(recipients: readonly Recipient[]): readonly Recipient[] {
  const first = new Map(recipients.toReversed().map((recipient) => [recipient.member, recipient]))
  return recipients.filter((recipient) => first.get(recipient.member) === recipient)
}
