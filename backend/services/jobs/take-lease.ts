import type { Clock } from '../../domain/clock.ts'
import type { Leases } from '../../store/leases.port.ts'

export type TakeLease = {
  readonly leases: Leases
  readonly clock: Clock
  /** Beats again and again until what it answers is called; every ten seconds where nothing is given. */
  readonly heartbeat?: (beat: () => void) => () => void
}

export type HeldLease = {
  /**
   * Whether it is still held, surely for a while yet: renewed where it is nearly over. To be asked before what two
   * processes must not both do; a process that stood still for too long has lost it.
   */
  readonly holds: () => Promise<boolean>
  readonly giveBack: () => Promise<void>
}

/** So long nobody takes up the work of a process that was killed, and so long one may stand still without losing it. */
export const leaseInMilliseconds = 45_000
const beatInMilliseconds = 10_000

/**
 * Takes a lease and renews it for as long as this process lives, however long the work takes; undefined where another
 * process, or another part of this one, holds it. A renewal that fails is tried again at the next beat.
 */
export async function takeLease(
  { leases, clock, heartbeat = everyTenSeconds }: TakeLease,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<HeldLease | undefined> {
  let until = 0
  const acquire = async (): Promise<boolean> => {
    const now = clock.now()
    const lease = { name, holder, untilEpochMs: now + leaseInMilliseconds }
    const isAcquired = (await leases.acquire(lease, now)) === 'acquired'
    until = isAcquired ? lease.untilEpochMs : 0
    return isAcquired
  }
  if (!(await acquire())) return undefined
  let beating: Promise<unknown> = Promise.resolve()
  const stop = heartbeat(() => {
    // Once it was lost it is not taken again: somebody else may have done the work.
    if (until > 0) beating = beating.then(acquire).catch(() => undefined)
  })
  return {
    holds: async () => until > 0 && (until - clock.now() > leaseInMilliseconds / 2 || acquire()),
    giveBack: async () => {
      stop()
      await beating
      await leases.release(name, holder)
    },
  }
}

function everyTenSeconds(beat: () => void): () => void {
  const timer = setInterval(beat, beatInMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
