import type { AddressCorrection } from '../../domain/organisation/address-correction.ts'
import type { Member } from '../../domain/organisation/member.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { Documents } from '../../store/documents.port.ts'

/** The people on the roster a round was opened with, by id and at their corrected address; nobody where there is no such round. */
export type MembersOfRound = (round: string) => Promise<ReadonlyMap<string, Member>>

export type RoundMembers = {
  readonly roundRosters: Documents<RoundRoster>
  readonly addressCorrections: Documents<AddressCorrection>
}

/**
 * Reads each round's roster once and keeps the latest few in memory, since it never changes after the opening. Corrected
 * addresses are read every time: another process may have been told of one, and the old address must get no link then.
 */
export function membersOfRound({ roundRosters, addressCorrections }: RoundMembers): MembersOfRound {
  const known = new Map<string, ReadonlyMap<string, Member>>()
  const frozen = async (round: string): Promise<ReadonlyMap<string, Member>> => {
    const before = known.get(round)
    if (before) return before
    const roster = await roundRosters.get(round)
    const members = new Map(roster?.value.roster.members.map((member) => [member.id, member]) ?? [])
    if (known.size >= 4) known.clear()
    if (roster) known.set(round, members)
    return members
  }
  return async (round) => {
    const agreed = (await addressCorrections.find())
      .filter(({ value }) => value.rounds.includes(round) && isInForce(value))
      .toSorted((one, other) => placeOf(one.id) - placeOf(other.id))
    return corrected(await frozen(round), agreed)
  }
}

/** Which of a member's corrections that are kept it is, in order: of several the last one agreed to holds. */
export function placeOf(correction: string): number {
  return Number(correction.slice(correction.lastIndexOf('.') + 1))
}

const isInForce = ({ state }: AddressCorrection) => state === 'agreed' || state === 'carried-out'

function corrected(
  members: ReadonlyMap<string, Member>,
  corrections: readonly { readonly value: AddressCorrection }[],
): ReadonlyMap<string, Member> {
  if (corrections.length === 0) return members
  const addresses = new Map(corrections.map(({ value }) => [value.member, value.after]))
  return new Map(
    [...members].map(([id, member]) => [id, { ...member, email: addresses.get(id) ?? member.email }] as const),
  )
}
