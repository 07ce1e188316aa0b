import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { toBase64url } from '../../contract/sealed-box/base64url.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Leases } from '../../store/leases.port.ts'
import { jobsLease } from '../jobs/run-due-jobs.ts'

export type UnderLease = {
  readonly leases: Leases
  readonly clock: Clock
  readonly randomness: Randomness
  /** How often the lease is asked for, half a second apart, before `tally-busy` is the answer. */
  readonly tries?: number
}

const pauseInMilliseconds = 500

/** Does something while no due job runs, here or in another process: a release looks at all earlier ones. */
export function underLease({ leases, clock, randomness, tries = 60 }: UnderLease) {
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const holder = toBase64url(randomness(16))
    for (let left = tries; !(await hasGot(holder)); left -= 1) {
      if (left <= 1) throw new Problem('tally-busy')
      await setTimeout(pauseInMilliseconds)
    }
    try {
      return await work()
    } finally {
      await leases.release(jobsLease.name, holder)
    }
  }

  async function hasGot(holder: string): Promise<boolean> {
    const lease = { name: jobsLease.name, holder, untilEpochMs: clock.now() + jobsLease.milliseconds }
    return (await leases.acquire(lease, clock.now())) === 'acquired'
  }
}
