import type { Client } from '../api/client.ts'
import type { Answers } from './answers.ts'
import { refusalFrom } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'

/** Seals and sends, once. Sent again after a failure it is a later submission of the same ballot, and counts once. */
export async function sendAnswers(client: Client, ballot: SealingBallot, answers: Answers): Promise<SessionEvent> {
  const sent = await client.submit(await ballot.seal(answers))
  if (sent.outcome === 'unreachable') return { type: 'send-failed' }
  if (sent.outcome === 'refused') return { type: 'refused', refusal: refusalFrom(sent.code) }
  return { type: 'stored', outdated: sent.value.outcome === 'outdated' }
}
