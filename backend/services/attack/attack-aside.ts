import { attackReply } from '../../contract/attack-reply.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { answerOfThread } from '../../threads/answer-of-thread.ts'
import type { AttackOutcome } from './attack-outcome.ts'

const outcomes = attackReply.shape.attacks

/** As `attackReleases`, in a thread of its own: it takes seconds, and nobody who is answering waits for them. */
export async function attackAside(records: readonly ReleaseRecord[]): Promise<AttackOutcome[]> {
  return outcomes.parse(await answerOfThread(new URL('attack-worker.ts', import.meta.url), records))
}
