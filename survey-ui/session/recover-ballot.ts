import { obtainBallot, type BallotParts } from './obtain-ballot.ts'
import { openAndProve, type OpenParts } from './open-and-prove.ts'
import type { ProvedRound } from './prove-round.ts'
import type { Refusal } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'

export type Recovered =
  | { readonly round: ProvedRound; readonly ballot: SealingBallot }
  | { readonly event: SessionEvent }

/**
 * Opens a used invitation with the recovery code of its ballot. The issuer answers the same question the same way, so that
 * a code of another invitation is told by its refusal. What was answered before is sealed and stays so.
 */
export async function recoverBallot(parts: BallotParts & OpenParts, code: string): Promise<Recovered> {
  const opened = await openAndProve(parts, true)
  if ('event' in opened) return opened
  const { memory } = parts
  memory.keepDraft({ answers: {}, ballot: code })
  const ballot = await obtainBallot(parts, opened.round.told).catch((): Refusal => 'old-browser')
  if (typeof ballot !== 'string') return { round: opened.round, ballot }
  memory.keepDraft({ answers: {} })
  const refusal = ballot === 'invitation-used' ? 'wrong-code' : ballot
  return { event: { type: 'refused', refusal, contact: opened.round.told.invitation.contact.name } }
}
