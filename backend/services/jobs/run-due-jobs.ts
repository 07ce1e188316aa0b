import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { GoesOn } from '../round/open-round.ts'
import { takeLease, type HeldLease, type TakeLease } from './take-lease.ts'

export type DueJobs = TakeLease & {
  readonly rounds: Documents<Round>
  /** A random name of this process. */
  readonly holder: string
  /** Sends links to addresses that were corrected. */
  readonly carryOutCorrections: () => Promise<void>
  /** Tells representatives of corrected addresses that wait for them. */
  readonly tellOfWaitingCorrections: () => Promise<void>
  readonly deliverInvitations: (round: string) => Promise<unknown>
  /** Notes, once a day, how many have taken part in an open round. */
  readonly noteParticipation: (round: string) => Promise<void>
  /** Reminds everybody when it is time. */
  readonly remind: (round: string) => Promise<void>
  /** Reminds whoever is responsible for a measure of its deadline. */
  readonly remindResponsible: () => Promise<void>
  /** Tells them that somebody else settled it or gave it to another. */
  readonly tellResponsible: () => Promise<void>
  /** Asks `goesOn` before anything is committed that is counted once. */
  readonly closeRound: (round: string, goesOn: GoesOn) => Promise<void>
  /** Destroys what is left of a round that was cancelled, if anything is. */
  readonly finishCancelling: (round: string) => Promise<void>
  readonly flushOutbox: () => Promise<unknown>
  /** Hears the kind of what failed, never more; a failed job is run again at the next turn. */
  readonly report: (kind: string) => void
}

/** Whoever holds this lease may close rounds and send mail; nobody else may meanwhile. */
export const jobsLease = 'due-jobs'

/**
 * Does what is due: carries out corrected addresses and tells of those that wait, mails invitations that have not left,
 * reminds everybody and whoever is responsible for a measure, tells the latter what others settled, notes participation, closes rounds whose time is over, one
 * after another and the earliest first, finishes interrupted closings and cancellings, and sends mail that
 * waits. Of several processes one does it at a time: whoever lost the lease stops, and what a killed
 * one left is taken up within a minute.
 */
export function runDueJobs(deps: DueJobs) {
  return async (): Promise<void> => {
    const lease = await takeLease(deps, { name: jobsLease, holder: deps.holder })
    if (!lease) return
    const attempt = attempting(deps, lease)
    try {
      await attempt(deps.carryOutCorrections)
      await attempt(deps.tellOfWaitingCorrections)
      for (const round of await withState(deps, 'open'))
        if (deps.clock.now() < round.value.closesAt) {
          await attempt(() => deps.deliverInvitations(round.id))
          await attempt(() => deps.remind(round.id))
          await attempt(() => deps.noteParticipation(round.id))
        }
      for (const round of [...(await withState(deps, 'open')), ...(await withState(deps, 'closed'))].toSorted(byEnd))
        if (deps.clock.now() >= round.value.closesAt) await attempt(() => deps.closeRound(round.id, lease.holds))
      for (const round of await withState(deps, 'cancelled')) await attempt(() => deps.finishCancelling(round.id))
      await attempt(deps.remindResponsible)
      await attempt(deps.tellResponsible)
      await attempt(deps.flushOutbox)
    } finally {
      await lease.giveBack()
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

/** One round that cannot be closed must not keep the others open. */
function attempting({ report }: DueJobs, lease: HeldLease) {
  return async (job: () => Promise<unknown>): Promise<void> => {
    try {
      if (await lease.holds()) await job()
    } catch (error) {
      report(error instanceof Error ? error.constructor.name : typeof error)
    }
  }
}
