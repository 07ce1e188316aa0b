import type { Recipient } from '../../domain/alert.ts'
import type { FrozenRoster } from '../../domain/round.ts'

/** Whose results somebody reads: as a leader, or as a representative. Signing in decides which, and it is never both. */
type ReadsAs = 'leader' | 'representative'

export type Reader = { readonly member: string; readonly as: ReadsAs }

const rolesOf: Readonly<Record<ReadsAs, readonly Recipient['role'][]>> = {
  leader: ['leader', 'leaders-leader'],
  representative: ['representative'],
}

/** How somebody receives the results of each unit, as fixed at opening; units they do not receive are absent. */
export function receivedUnits(roster: FrozenRoster, { member, as }: Reader): ReadonlyMap<string, Recipient> {
  return new Map(
    [...roster.nodes, ...roster.groups].flatMap(({ id, recipients }) => {
      const found = recipients.find((one) => one.member === member && rolesOf[as].includes(one.role))
      return found ? [[id, found] as const] : []
    }),
  )
}

/**
 * The units whose results somebody may see in a round: those they receive, and everything below a node they lead or
 * represent. Read from the roster frozen at opening only, so that nobody reads what was answered before they came.
 */
export function unitsInScope(roster: FrozenRoster, reader: Reader): ReadonlySet<string> {
  const received = receivedUnits(roster, reader)
  const led = roster.nodes.filter(({ id }) => received.has(id) && received.get(id)?.role !== 'leaders-leader')
  return new Set([...received.keys(), ...led.flatMap(({ id }) => below(roster, id))])
}

function below(roster: FrozenRoster, id: string): readonly string[] {
  const nodes = roster.nodes.filter(({ parent }) => parent === id)
  const groups = roster.groups.filter(({ parent }) => parent === id)
  return [...groups.map((group) => group.id), ...nodes.flatMap((node) => [node.id, ...below(roster, node.id)])]
}

/** Ids in the order of the tree, the company first, each before those below it. */
export function treeOrder(roster: FrozenRoster): readonly string[] {
  return roster.nodes.filter(({ parent }) => parent === null).flatMap(({ id }) => [id, ...below(roster, id)])
}
