import type { Client } from '../api/client.ts'
import type { Answers } from './answers.ts'
import { refusalFrom } from './refusal.ts'
import type { SealingBallot } from './sealing.port.ts'
import type { SessionEvent } from './session-state.ts'

/** More answers than anybody sends on one ballot. */
const mostSteps = 200

/**
 * Seals and sends, as the ballot's first answer or as the one after what the box has of it already: after a failure, a
 * reload or on another device nobody here knows how many that is, so that one step after the other is tried. The answer
 * sent last counts, and counts once.
 */
export function sendAnswers({ client }: { readonly client: Client }) {
  const steps = new WeakMap<SealingBallot, number>()

  return async (ballot: SealingBallot, answers: Answers, box: string): Promise<SessionEvent> => {
    for (let step = steps.get(ballot) ?? 0; step < mostSteps; step += 1) {
      const { submission, receipt } = await ballot.seal(answers, step)
      const sent = await client.submit(submission, box)
      if (sent.outcome === 'unreachable') return { type: 'send-failed' }
      if (sent.outcome === 'refused') return { type: 'refused', refusal: refusalFrom(sent.code) }
      if (sent.value.outcome === 'stored') {
        steps.set(ballot, step + 1)
        return { type: 'stored', receipt }
      }
    }
    // No lock of this ballot is on its slot: somebody in between has taken it.
    return { type: 'refused', refusal: refusalFrom('ballot-refused') }
  }
}
