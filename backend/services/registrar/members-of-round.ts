import type { Member } from '../../domain/organisation/member.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { Documents } from '../../store/documents.port.ts'

/** The people on the roster a round was opened with, by id; nobody where there is no such round. */
export type MembersOfRound = (round: string) => Promise<ReadonlyMap<string, Member>>

/** Reads each round's roster once and keeps the latest few in memory: it never changes after the opening. */
export function membersOfRound(roundRosters: Documents<RoundRoster>): MembersOfRound {
  const known = new Map<string, ReadonlyMap<string, Member>>()
  return async (round) => {
    const before = known.get(round)
    if (before) return before
    const roster = await roundRosters.get(round)
    const members = new Map(roster?.value.roster.members.map((member) => [member.id, member]) ?? [])
    if (known.size >= 4) known.clear()
    if (roster) known.set(round, members)
    return members
  }
}
