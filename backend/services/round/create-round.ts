import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { round as roundShape, shortestRoundInMilliseconds, type Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { refuseIfAskedLately } from './attribute-asked-lately.ts'

export type NewRound = Pick<Round, 'title' | 'instrument' | 'selection' | 'closesAt' | 'custody'> & {
  readonly fewestInvited?: number
  readonly reminders?: Round['reminders']
  readonly attribute?: Round['attribute']
}

export type CreateRound = {
  readonly rounds: Documents<Round>
  /** Refuses what cannot be asked under this custody. */
  readonly questionnaireOf: (round: Round) => unknown
  readonly clock: Clock
  readonly randomness: Randomness
}

/** Groups below this many invited are merged; 7 is the least a setting may ask for. */
const usualFewestInvited = 8

/** Makes a draft and answers its id (16 random bytes, base64url). Nothing is sent and nothing is frozen yet. */
export function createRound({ rounds, questionnaireOf, clock, randomness }: CreateRound) {
  return async ({ fewestInvited = usualFewestInvited, ...chosen }: NewRound): Promise<string> => {
    if (chosen.closesAt <= clock.now())
      throw new Problem('bad-request', [{ field: 'closesAt', message: 'Choose a closing time in the future.' }])
    if (chosen.closesAt - clock.now() < shortestRoundInMilliseconds) throw new Problem('round-too-short')
    const id = Buffer.from(randomness(16)).toString('base64url')
    const draft: Round = { ...chosen, fewestInvited, state: 'draft', extended: false }
    questionnaireOf(draft)
    await refuseIfAskedLately(rounds, draft)
    await rounds.insert(id, roundShape.parse(draft))
    return id
  }
}
