import type { Clock } from '../../domain/clock.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { rosterApprovals, rosters, roundRosters, rounds } from '../../store/collections.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { approveDifference } from './approve-difference.ts'
import { importRoster } from './import-roster.ts'
import { rosterDifferenceNow } from './roster-difference-now.ts'
import { rosterSummary } from './roster-summary.ts'
import { showDifference } from './show-difference.ts'

export type MakeOrganisation = {
  readonly documents: DocumentStore
  readonly clock: Clock
  readonly randomness: Randomness
  /** Whether a representative whose appointment waits may act in nobody's stead. */
  readonly mayStandIn: (member: string) => Promise<boolean>
}

/** The roster: importing it, what changed, and a representative's approval. */
export function makeOrganisation({ documents, ...outside }: MakeOrganisation) {
  const stores = {
    rosters: documents.open(rosters),
    roundRosters: documents.open(roundRosters),
    approvals: documents.open(rosterApprovals),
    rounds: documents.open(rounds),
  }
  const differenceNow = rosterDifferenceNow(stores)
  return {
    importRoster: importRoster({ ...stores, ...outside }),
    summary: rosterSummary(stores),
    differenceNow,
    showDifference: showDifference({ ...stores, differenceNow }),
    approve: approveDifference({ ...stores, ...outside }),
  }
}
