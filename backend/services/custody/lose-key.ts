import { Problem } from '../../domain/problems.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { changeState, roundOrRefuse } from '../round/change-round.ts'
import type { underLease } from './under-lease.ts'

export type LoseKey = {
  readonly rounds: Documents<Round>
  readonly releases: Documents<ReleaseRecord>
  /** Destroys what is left of a cancelled round and tells everybody. */
  readonly cancelRound: (round: string) => Promise<void>
  readonly underLease: ReturnType<typeof underLease>
}

/**
 * A representative says that the key of a round is lost: nobody will ever open its answers, so it is cancelled, everything
 * of it destroyed and everybody told. Refuses with `wrong-state` where a release was made, or the server holds the key.
 */
export function loseKey({ rounds, releases, cancelRound, underLease }: LoseKey) {
  return async (id: string): Promise<void> =>
    underLease(async () => {
      const stored = await roundOrRefuse(rounds, id)
      const isWaiting = ['open', 'closed'].includes(stored.value.state)
      if (stored.value.custody !== 'representative' || !isWaiting || (await releases.get(id)))
        throw new Problem('wrong-state')
      await changeState(rounds, stored, { to: 'cancelled', facts: { keyLost: true } })
      await cancelRound(id)
    })
}
