import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import { rosterDifferenceNow, type RosterStores } from './roster-difference-now.ts'

export type ApproveDifference = RosterStores & {
  /** Whether a representative whose appointment waits may act, since nobody's has been in effect for long. */
  readonly mayStandIn: (member: string) => Promise<boolean>
  readonly clock: Clock
}

/**
 * A representative approves, by its hash, the difference they were shown; a roster changed since has another hash, and
 * the refusal `changed-meanwhile`. Whose appointment still waits may approve only where they may stand in. The first approval stands.
 */
export function approveDifference({ mayStandIn, clock, ...stores }: ApproveDifference) {
  const differenceNow = rosterDifferenceNow(stores)
  return async (hash: string, representative: Viewer): Promise<void> => {
    const { grants, member = '', name } = representative
    if (!grants.includes('representative') && !(await mayStandIn(member))) throw new Problem('not-allowed')
    if ((await differenceNow())?.hash !== hash) throw new Problem('changed-meanwhile')
    const day = dayOf(clock.now())
    await stores.approvals.insert(hash, { difference: hash, member, representative: name, day })
  }
}
