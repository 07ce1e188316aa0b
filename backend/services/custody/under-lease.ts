import { setTimeout } from 'node:timers/promises'
import { Problem } from '../../domain/problems.ts'
import { toBase64url } from '../../contract/sealed-box/base64url.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { jobsLease } from '../jobs/run-due-jobs.ts'
import { takeLease, type HeldLease, type TakeLease } from '../jobs/take-lease.ts'
import type { GoesOn } from '../round/open-round.ts'

export type UnderLease = TakeLease & {
  readonly randomness: Randomness
  /** How often the lease is asked for, half a second apart, before `tally-busy` is the answer. */
  readonly tries?: number
}

const pauseInMilliseconds = 500

/** Does something while no due job runs, here or in another process: a release looks at all earlier ones. */
export function underLease({ randomness, tries = 60, ...leasing }: UnderLease) {
  return async <Result>(work: (goesOn: GoesOn) => Promise<Result>): Promise<Result> => {
    const lease = await takeInTurn({ name: jobsLease, holder: toBase64url(randomness(16)) })
    try {
      return await work(lease.holds)
    } finally {
      await lease.giveBack()
    }
  }

  async function takeInTurn(asked: { readonly name: string; readonly holder: string }): Promise<HeldLease> {
    for (let left = tries; ; left -= 1) {
      const lease = await takeLease(leasing, asked)
      if (lease) return lease
      if (left <= 1) throw new Problem('tally-busy')
      await setTimeout(pauseInMilliseconds)
    }
  }
}
