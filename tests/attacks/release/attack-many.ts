import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { OrganisationOutcome } from './attack-organisations.ts'

/** An organisation of so many people, made up from a seed. */
export type OrganisationTask = { readonly people: number; readonly seed: number }

type Run = {
  /** Folder in which outcomes are kept, where a run that was cut goes on. */
  readonly keep?: string
  readonly onAttacked?: (attacked: number) => void
}

/** Attacks organisations on all cores. The outcomes stand in the order of the tasks. */
export async function attackMany(
  tasks: readonly OrganisationTask[],
  { keep, onAttacked }: Run = {},
): Promise<readonly OrganisationOutcome[]> {
  const outcomes: OrganisationOutcome[] = []
  const waiting = tasks.entries()
  let attacked = 0
  const attackOnOneCore = async (): Promise<void> => {
    const worker = new Worker(new URL('attack-worker.ts', import.meta.url), { workerData: keep ? { keep } : {} })
    try {
      for (const [place, task] of waiting) {
        outcomes[place] = await outcomeFrom(worker, task)
        onAttacked?.((attacked += 1))
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, attackOnOneCore))
  return outcomes
}

function outcomeFrom(worker: Worker, task: OrganisationTask): Promise<OrganisationOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (outcome: OrganisationOutcome) => {
      worker.off('error', reject)
      resolve(outcome)
    })
    worker.postMessage(task)
  })
}
