import type { Client } from '../api/client.ts'
import type { Answers } from './answers.ts'
import { refusalFrom } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'
import type { TabMemory } from './tab-memory.ts'

/**
 * Seals and sends, once. Sent again after a failure it is a later submission of the same ballot, and counts once; the
 * tab remembers its sequence before it leaves, so that this holds after a reload too.
 */
export function sendAnswers({ client, memory }: { readonly client: Client; readonly memory: TabMemory }) {
  let previous = memory.draft().sequence
  return async (ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> => {
    const { submission, sequence, receipt } = await ballot.seal(answers, previous)
    previous = sequence
    if (memory.link()) memory.keepDraft({ ...memory.draft(), sequence })
    const sent = await client.submit(submission, box)
    if (sent.outcome === 'unreachable') return { type: 'send-failed' }
    if (sent.outcome === 'refused') return { type: 'refused', refusal: refusalFrom(sent.code) }
    return { type: 'stored', outdated: sent.value.outcome === 'outdated', receipt }
  }
}
