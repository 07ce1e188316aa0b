import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { Round } from '../../domain/round.ts'
import type { BoxSeal } from '../../store/box.port.ts'
import type { Counting, Opener } from '../release/make-release.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import { changeState, roundOrRefuse } from './change-round.ts'
import type { GoesOn } from './open-round.ts'

export type CloseRound = {
  readonly rounds: Documents<Round>
  readonly releases: Documents<ReleaseRecord>
  readonly seal: (stored: Stored<Round>) => Promise<BoxSeal>
  /** Opens the answers of a round; undefined where a holder of its key must bring it first. */
  readonly openerOf: (round: Stored<Round>) => Promise<Opener | undefined>
  /** Asks the holders for it; run again it does not ask twice. */
  readonly remindHolders: (round: Stored<Round>) => Promise<void>
  /** Tallies in memory and gates; the only thing that may be kept of the answers. */
  readonly makeRelease: (round: Stored<Round>, counting: Counting) => Promise<ReleaseRecord>
  readonly destroy: (round: string) => Promise<void>
  readonly raiseAlerts: (round: string) => Promise<void>
  readonly clock: Clock
}

/**
 * Closes a round: the box is sealed, its answers are counted and gated in memory, the release is committed in one
 * write, then rows and keys are destroyed, then alerts are raised. It may be killed at any point and run again: each
 * step first looks whether it is done. One process at a time runs it (a lease), since a release looks at all earlier
 * ones; it is asked for once more before the release is committed. Where a representative has custody of the key it stops once the box is sealed, and goes on when the key is brought.
 * Refuses with `wrong-state` before the closing time.
 */
export function closeRound(deps: CloseRound) {
  return async (id: string, goesOn: GoesOn = async () => true): Promise<void> => {
    await stopCollecting(deps, id)
    const stored = await roundOrRefuse(deps.rounds, id)
    if (stored.value.state === 'closed') await release(deps, stored, goesOn)
  }
}

async function stopCollecting({ rounds, clock }: CloseRound, id: string): Promise<void> {
  const stored = await roundOrRefuse(rounds, id)
  const { state, closesAt } = stored.value
  if (['closed', 'released'].includes(state)) return
  if (clock.now() < closesAt) throw new Problem('wrong-state')
  await changeState(rounds, stored, { to: 'closed' })
}

async function release(deps: CloseRound, stored: Stored<Round>, goesOn: GoesOn): Promise<void> {
  if (!(await deps.releases.get(stored.id)) && !(await count(deps, stored, goesOn))) return
  await deps.destroy(stored.id)
  await deps.raiseAlerts(stored.id)
  await changeState(deps.rounds, await roundOrRefuse(deps.rounds, stored.id), { to: 'released' })
}

/** Whether there is a release now. */
async function count(deps: CloseRound, stored: Stored<Round>, goesOn: GoesOn): Promise<boolean> {
  const opener = await deps.openerOf(stored)
  // A box that waits for its key is not read again at every turn: it takes nothing any more.
  const seal = !opener && stored.value.seal ? stored.value.seal : await deps.seal(stored)
  if (!opener) {
    await deps.remindHolders(stored)
    return false
  }
  const made = await deps.makeRelease(stored, { seal, opener })
  // Counting takes long: whoever lost the lease meanwhile leaves the rest to who has it.
  if (!(await goesOn())) throw new Problem('changed-meanwhile')
  await deps.releases.insert(stored.id, made)
  return true
}
