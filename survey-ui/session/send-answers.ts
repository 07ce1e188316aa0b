import type { Client } from '../api/client.ts'
import type { Answers } from './answers.ts'
import { refusalFrom } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'

/** As often as another device may come in between. */
const mostTries = 10

/**
 * Seals and sends, as the ballot's first answer or as the one after what the box has of it already: after a failure, a
 * reload or on another device nobody here knows what that is, and the box says which lock it waits to see opened. The
 * answer sent last counts, and counts once.
 */
export function sendAnswers({ client }: { readonly client: Client }) {
  let step = 0

  return async (ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { submission, receipt } = await ballot.seal(answers, step)
      const sent = await client.submit(submission, box)
      if (sent.outcome === 'unreachable') return { type: 'send-failed' }
      if (sent.outcome === 'refused') return { type: 'refused', refusal: refusalFrom(sent.code) }
      if (sent.value.outcome === 'stored') {
        step += 1
        return { type: 'stored', receipt }
      }
      const awaited = await ballot.stepOf(sent.value.lock)
      // A lock that this ballot does not have: somebody in between has taken its slot.
      if (awaited === undefined) return { type: 'refused', refusal: refusalFrom('ballot-refused') }
      step = awaited
    }
    return { type: 'send-failed' }
  }
}
