import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { roundOrRefuse } from './change-round.ts'

export type ExtendRound = {
  readonly rounds: Documents<Round>
  readonly clock: Clock
  /** Tells everybody invited, by mail; kept until it is delivered. */
  readonly tellEverybody: (round: string, closesAt: number) => Promise<void>
}

/** Moves the closing time later, once, before it is reached, and tells everybody. It is never moved earlier. */
export function extendRound({ rounds, clock, tellEverybody }: ExtendRound) {
  return async (id: string, closesAt: number): Promise<void> => {
    const stored = await roundOrRefuse(rounds, id)
    const { state, extended } = stored.value
    if (state !== 'open' || extended || clock.now() >= stored.value.closesAt) throw new Problem('wrong-state')
    if (closesAt <= stored.value.closesAt)
      throw new Problem('bad-request', [{ field: 'closesAt', message: 'Choose a later time than the present one.' }])
    const outcome = await rounds.replace(id, stored.version, { ...stored.value, closesAt, extended: true })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
    await tellEverybody(id, closesAt)
  }
}
