import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { resumedSequence } from '../../backend/contract/sealed-box/sequence.ts'
import type { Client } from '../api/client.ts'
import type { Answers } from './answers.ts'
import { refusalFrom } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'
import type { TabMemory } from './tab-memory.ts'

/** More than the changes anybody makes: each try goes twice as far beyond the ballot's first sequence. */
const mostTries = 10

/**
 * Seals and sends, once. Sent again after a failure it is a later submission of the same ballot, and counts once; the
 * tab remembers its sequence before it leaves, so that this holds after a reload too. A ballot that was taken up by its
 * recovery code does not know the sequence it has in the box, and goes beyond it.
 */
export function sendAnswers({ client, memory }: { readonly client: Client; readonly memory: TabMemory }) {
  let { sequence: previous, resumed: isGuess = false } = memory.draft()

  async function send(ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> {
    const { submission, sequence, receipt } = await ballot.seal(answers, previous)
    previous = sequence
    if (memory.link()) memory.keepDraft({ ...memory.draft(), sequence })
    const sent = await client.submit(submission, box)
    if (sent.outcome === 'unreachable') return { type: 'send-failed' }
    if (sent.outcome === 'refused') return { type: 'refused', refusal: refusalFrom(sent.code) }
    return { type: 'stored', outdated: sent.value.outcome === 'outdated', receipt }
  }

  /** Until one try is beyond what is in the box already. */
  async function sendBeyond(ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> {
    for (let tries = 0; ; tries += 1) {
      previous = Math.max(previous ?? 0, resumedSequence(ballot.first, tries, platformRandomness))
      const event = await send(ballot, answers, box)
      if (event.type !== 'stored') return event
      isGuess = event.outdated
      if (!isGuess || tries === mostTries) return event
    }
  }

  return (ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> => {
    if (memory.draft().resumed) isGuess = true
    return (isGuess ? sendBeyond : send)(ballot, answers, box)
  }
}
