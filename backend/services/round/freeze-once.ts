import { Problem } from '../../domain/problems.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { FrozenRoster, PublishedUnit, Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { DifferenceNow } from '../organisation/roster-difference-now.ts'
import { freezeApprovedRoster } from './freeze-approved-roster.ts'

export type FreezeOnce = {
  readonly frozenRosters: Documents<FrozenRoster>
  readonly publishedUnits: Documents<PublishedUnit>
  readonly roundRosters: Documents<RoundRoster>
  readonly differenceNow: () => Promise<DifferenceNow | undefined>
  /** Destroys keys, slots and invitations of a round. */
  readonly destroy: (round: string) => Promise<void>
}

export type Frozen = { readonly roster: FrozenRoster; readonly now: DifferenceNow }

/**
 * The roster a draft is opened with. An opening that was interrupted goes on with what it froze, as long as the approved
 * roster is still the same; else everything half made is destroyed and frozen anew.
 */
export function freezeOnce(deps: FreezeOnce) {
  return async ({ id, value }: Stored<Round>): Promise<Frozen> => {
    // Kept last before a round opens: of a draft it is left over, and would hide what changed.
    await deps.roundRosters.remove(id)
    const now = await approvedNow(deps)
    const before = await deps.frozenRosters.get(id)
    if (before?.value.approval.difference === now.hash) return { roster: before.value, now }
    if (before) await discard(deps, id, before.value)
    const roster = freezeApprovedRoster(now, value.fewestInvited)
    await deps.frozenRosters.insert(id, roster)
    return { roster, now }
  }
}

/** A roster that is the last round's to the letter holds nothing to approve: that round's approval stands. */
async function approvedNow({ differenceNow, frozenRosters }: FreezeOnce): Promise<DifferenceNow> {
  const now = await differenceNow()
  if (now?.approval) return now
  const last =
    now?.since && now.difference.before === now.difference.after && (await frozenRosters.get(now.since.round))
  if (!now || !last) throw new Problem('roster-not-approved')
  return { ...now, approval: { ...last.value.approval, member: '', day: '' } }
}

async function discard(
  { destroy, publishedUnits, frozenRosters }: FreezeOnce,
  id: string,
  roster: FrozenRoster,
): Promise<void> {
  await destroy(id)
  for (const group of roster.groups) await publishedUnits.remove(`${id}.${group.id}`)
  await frozenRosters.remove(id)
}
