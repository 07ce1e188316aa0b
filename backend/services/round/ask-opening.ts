import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { shortestRoundInMilliseconds, type Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import { refuseIfAskedLately, takeTurnToAsk } from './attribute-asked-lately.ts'
import { roundOrRefuse } from './change-round.ts'
import type { Frozen } from './freeze-once.ts'

export type AskOpening = {
  readonly rounds: Documents<Round>
  /** Freezes the approved roster for this round, or refuses. */
  readonly freeze: (round: Stored<Round>) => Promise<Pick<Frozen, 'roster' | 'round'>>
  readonly clock: Clock
}

/**
 * Asks for a draft to be opened: the keys of many groups take long, so the opening itself goes on behind the reply
 * (`continueOpenings`). What would refuse it is found out now: `wrong-state`, `round-too-short`, `attribute-asked-lately`,
 * `roster-not-approved`, `no-representative`, `no-recipient`, `too-few-people` or `no-custody-key`. Asked again while it goes on, it changes
 * nothing.
 */
export function askOpening({ rounds, freeze, clock }: AskOpening) {
  return async (id: string): Promise<void> => {
    const stored = await roundOrRefuse(rounds, id)
    if (stored.value.state !== 'draft' || stored.value.closesAt <= clock.now()) throw new Problem('wrong-state')
    if (stored.value.closesAt - clock.now() < shortestRoundInMilliseconds) throw new Problem('round-too-short')
    await refuseIfAskedLately(rounds, stored.value, id)
    if (stored.value.opening && !stored.value.opening.refused) return
    const { roster, round } = await freeze(await takeTurnToAsk(rounds, stored))
    const opening = { groups: roster.groups.length }
    if ((await rounds.replace(id, round.version, { ...round.value, opening })) === 'conflict')
      throw new Problem('changed-meanwhile')
  }
}
