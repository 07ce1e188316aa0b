import { Problem, type ProblemCode } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { GoesOn } from '../round/open-round.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { takeLease, type HeldLease, type TakeLease } from './take-lease.ts'

export type ContinueOpenings = TakeLease & {
  readonly rounds: Documents<Round>
  /** A random name of this process. */
  readonly holder: string
  /** Asks `goesOn` before each key, and answers `stopped` once it says no. */
  readonly openRound: (round: string, goesOn: GoesOn) => Promise<'open' | 'stopped'>
  /** Destroys what was made for a round that was cancelled meanwhile. */
  readonly destroy: (round: string) => Promise<void>
  /** Whether this process is about to end. */
  readonly isStopping: () => boolean
  /** Hears the kind of what failed, never more; a failed opening goes on at the next turn. */
  readonly report: (kind: string) => void
}

const leaseName = 'openings'
/** What the next try would refuse as well. Everything else may pass by itself. */
const refusals: readonly ProblemCode[] = [
  'wrong-state',
  'roster-not-approved',
  'no-representative',
  'no-recipient',
  'too-few-people',
  'no-custody-key',
]

/**
 * Opens the drafts whose opening was asked for, one after another. A key that is made is stored at once, so that an
 * opening that was interrupted goes on where it stopped, here or in another process; one process does it at a time. A
 * refusal is noted at the round and not tried again until it is asked for again.
 */
export function continueOpenings(deps: ContinueOpenings): () => Promise<void> {
  return oneAtATime(async () => {
    const asked = (await deps.rounds.find({ state: 'draft' })).filter(
      ({ value }) => value.opening && !value.opening.refused,
    )
    if (asked.length === 0 || deps.isStopping()) return
    const lease = await takeLease(deps, { name: leaseName, holder: deps.holder })
    if (!lease) return
    try {
      for (const { id } of asked) await attempt(deps, id, () => mayGoOn(deps, id, lease))
    } finally {
      await lease.giveBack()
    }
  })
}

async function mayGoOn({ rounds, isStopping }: ContinueOpenings, id: string, lease: HeldLease): Promise<boolean> {
  if (isStopping() || !(await lease.holds())) return false
  return (await rounds.get(id))?.value.state === 'draft'
}

async function attempt(deps: ContinueOpenings, id: string, goesOn: GoesOn): Promise<void> {
  try {
    if (await goesOn()) await deps.openRound(id, goesOn)
  } catch (error) {
    await noteFailure(deps, id, error)
  }
  if ((await deps.rounds.get(id))?.value.state === 'cancelled') await deps.destroy(id)
}

async function noteFailure(deps: ContinueOpenings, id: string, error: unknown): Promise<void> {
  const code = error instanceof Problem ? error.code : undefined
  if (code && refusals.includes(code)) await noteRefusal(deps, id, code)
  // Whoever changed it meanwhile cancelled it, or opened it.
  else if (code !== 'changed-meanwhile') deps.report(kindOf(error))
}

const kindOf = (error: unknown) => (error instanceof Error ? error.constructor.name : typeof error)

async function noteRefusal({ rounds }: ContinueOpenings, id: string, refused: ProblemCode): Promise<void> {
  const stored = await rounds.get(id)
  if (stored?.value.state !== 'draft' || !stored.value.opening) return
  const opening = { ...stored.value.opening, refused }
  await rounds.replace(id, stored.version, { ...stored.value, opening })
}
