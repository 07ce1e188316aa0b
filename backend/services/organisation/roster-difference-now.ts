import type { Organisation } from '../../domain/organisation/organisation.ts'
import {
  canonicalDifference,
  rosterDifference,
  type RosterDifference,
} from '../../domain/organisation/roster-difference.ts'
import type { CurrentRoster, RosterApproval, RoundRoster } from '../../domain/organisation/roster.ts'
import type { Documents } from '../../store/documents.port.ts'
import { currentRosterId, nobody } from './import-roster.ts'
import { lastRoundRoster } from './last-round-roster.ts'

export type RosterStores = {
  readonly rosters: Documents<CurrentRoster>
  readonly roundRosters: Documents<RoundRoster>
  readonly approvals: Documents<RosterApproval>
}

export type DifferenceNow = {
  /** The roster that a round opened now would freeze. */
  readonly organisation: Organisation
  readonly difference: RosterDifference
  /** What an approval binds; any other roster before or after gives another one. */
  readonly hash: string
  /** The round opened last, and its place among those opened; absent before the first. */
  readonly since?: { readonly round: string; readonly sequence: number }
  readonly approval?: RosterApproval
}

/** What changed on the roster since the last round was opened; undefined before the first import. */
export function rosterDifferenceNow({ rosters, roundRosters, approvals }: RosterStores) {
  return async (): Promise<DifferenceNow | undefined> => {
    const current = await rosters.get(currentRosterId)
    if (!current) return undefined
    const { organisation } = current.value
    const last = await lastRoundRoster(roundRosters)
    const difference = rosterDifference(last?.value.roster ?? nobody, organisation)
    const { hash } = canonicalDifference(difference)
    const approval = (await approvals.get(hash))?.value
    return {
      organisation,
      difference,
      hash,
      ...(last && { since: { round: last.id, sequence: last.value.sequence } }),
      ...(approval && { approval }),
    }
  }
}
