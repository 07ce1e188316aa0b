import type { Clock } from '../../domain/clock.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Leases } from '../../store/leases.port.ts'

export type DueJobs = {
  readonly rounds: Documents<Round>
  readonly leases: Leases
  /** A random name of this process. */
  readonly holder: string
  /** Sends links to addresses that were corrected. */
  readonly carryOutCorrections: () => Promise<void>
  readonly deliverInvitations: (round: string) => Promise<unknown>
  /** Notes, once a day, how many have taken part in an open round. */
  readonly noteParticipation: (round: string) => Promise<void>
  /** Reminds everybody when it is time. */
  readonly remind: (round: string) => Promise<void>
  readonly closeRound: (round: string) => Promise<void>
  /** Destroys what is left of a round that was cancelled, if anything is. */
  readonly finishCancelling: (round: string) => Promise<void>
  readonly flushOutbox: () => Promise<unknown>
  /** Hears the kind of what failed, never more; a failed job is run again at the next turn. */
  readonly report: (kind: string) => void
  readonly clock: Clock
}

/** Whoever holds it may close rounds and send mail; nobody else may meanwhile. */
export const jobsLease = { name: 'due-jobs', milliseconds: 10 * 60 * 1000 } as const

/**
 * Does what is due: carries out corrected addresses, mails invitations that have not left, reminds everybody, notes participation, closes rounds whose time
 * is over, one after another and the earliest first, finishes interrupted closings and cancellings, and sends mail that
 * waits. Of several processes one does it at a time: the lease is renewed before each job, and whoever lost it stops.
 */
export function runDueJobs(deps: DueJobs) {
  return async (): Promise<void> => {
    if (!(await holdsLease(deps))) return
    try {
      await attempt(deps, deps.carryOutCorrections)
      for (const round of await withState(deps, 'open'))
        if (deps.clock.now() < round.value.closesAt) {
          await attempt(deps, () => deps.deliverInvitations(round.id))
          await attempt(deps, () => deps.remind(round.id))
          await attempt(deps, () => deps.noteParticipation(round.id))
        }
      for (const round of [...(await withState(deps, 'open')), ...(await withState(deps, 'closed'))].toSorted(byEnd))
        if (deps.clock.now() >= round.value.closesAt) await attempt(deps, () => deps.closeRound(round.id))
      for (const round of await withState(deps, 'cancelled')) await attempt(deps, () => deps.finishCancelling(round.id))
      await attempt(deps, deps.flushOutbox)
    } finally {
      await deps.leases.release(jobsLease.name, deps.holder)
    }
  }
}

type RoundOf = Awaited<ReturnType<Documents<Round>['find']>>[number]

function withState({ rounds }: DueJobs, state: Round['state']): Promise<readonly RoundOf[]> {
  return rounds.find({ state })
}

function byEnd(one: RoundOf, other: RoundOf): number {
  return one.value.closesAt - other.value.closesAt || (one.id < other.id ? -1 : 1)
}

async function holdsLease({ leases, holder, clock }: DueJobs): Promise<boolean> {
  const lease = { name: jobsLease.name, holder, untilEpochMs: clock.now() + jobsLease.milliseconds }
  return (await leases.acquire(lease, clock.now())) === 'acquired'
}

/** One round that cannot be closed must not keep the others open. */
async function attempt(deps: DueJobs, job: () => Promise<unknown>): Promise<void> {
  const { report } = deps
  try {
    if (await holdsLease(deps)) await job()
  } catch (error) {
    report(error instanceof Error ? error.constructor.name : typeof error)
  }
}
