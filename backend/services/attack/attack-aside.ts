import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { attackReply } from '../../contract/attack-reply.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { AttackOutcome } from './attack-outcome.ts'

const outcomes = attackReply.shape.attacks

/** As `attackReleases`, in a thread of its own: it takes seconds, and nobody who is answering waits for them. */
export async function attackAside(records: readonly ReleaseRecord[]): Promise<AttackOutcome[]> {
  const worker = new Worker(new URL('attack-worker.ts', import.meta.url), { workerData: records })
  const [found]: unknown[] = await once(worker, 'message')
  return outcomes.parse(found)
}
