import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../../domain/problems.ts'
import type { Representing } from '../../domain/organisation/representing.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { FrozenRoster, PublishedUnit, Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { DifferenceNow } from '../organisation/roster-difference-now.ts'
import { withoutDecision } from './decide-manifest.ts'
import { freezeApprovedRoster } from './freeze-approved-roster.ts'

export type FreezeOnce = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly publishedUnits: Documents<PublishedUnit>
  readonly roundRosters: Documents<RoundRoster>
  readonly differenceNow: () => Promise<DifferenceNow | undefined>
  readonly representing: () => Promise<Representing>
  /** Destroys keys, slots and invitations of a round. */
  readonly destroy: (round: string) => Promise<void>
}

/** `round` as it was when its roster was frozen: whoever finds another version of it has been overtaken. */
export type Frozen = { readonly roster: FrozenRoster; readonly now: DifferenceNow; readonly round: Stored<Round> }

/**
 * The roster a draft is opened with. An opening that was interrupted goes on with what it froze, as long as the approved
 * roster is still the same and, before its manifest was decided, who represents anybody; else everything half made is
 * destroyed and frozen anew. Refuses with `changed-meanwhile` where
 * somebody else froze it otherwise, or went on with it.
 */
export function freezeOnce(deps: FreezeOnce) {
  return async (round: Stored<Round>): Promise<Frozen> => {
    const { id, value } = round
    // Kept last before a round opens: of a draft it is left over, and would hide what changed.
    await deps.roundRosters.remove(id)
    const now = await approvedNow(deps)
    const before = await deps.frozenRosters.get(id)
    if (before && isDecided(round, before.value, now)) return { roster: before.value, now, round }
    const { fewestInvited } = value
    const roster = freezeApprovedRoster(now, { fewestInvited, representing: await deps.representing() })
    if (isDeepStrictEqual(before?.value, roster)) return { roster, now, round }
    const fresh = before ? await discard(deps, round, before.value) : round
    if ((await deps.frozenRosters.insert(id, roster)) === 'exists') throw new Problem('changed-meanwhile')
    return { roster, now, round: fresh }
  }
}

/** Whether a manifest was decided on this roster, so that it stays whoever used a code since. */
function isDecided({ value }: Stored<Round>, { approval }: FrozenRoster, { hash }: DifferenceNow): boolean {
  return approval.difference === hash && value.opening?.manifest !== undefined
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

/** Takes the round first, with the manifest that was decided for it: whoever still opens it as it was finds it changed. */
async function discard(
  { rounds, destroy, publishedUnits, frozenRosters }: FreezeOnce,
  { id, version, value }: Stored<Round>,
  roster: FrozenRoster,
): Promise<Stored<Round>> {
  const undecided = withoutDecision(value)
  if ((await rounds.replace(id, version, undecided)) === 'conflict') throw new Problem('changed-meanwhile')
  await destroy(id)
  for (const group of roster.groups) await publishedUnits.remove(`${id}.${group.id}`)
  await frozenRosters.remove(id)
  return { id, version: version + 1, value: undecided }
}
