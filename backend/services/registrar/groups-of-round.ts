import type { FrozenRoster, RoundGroup } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'

export type GroupsOfRound = (
  round: string,
) => Promise<{ readonly groups: ReadonlyMap<string, RoundGroup>; readonly representative: string } | undefined>

/**
 * The groups of a round by id, and whom people turn to. Of the latest few rounds they are kept in memory: nobody has a
 * link to a round before its roster is final, and to read the roster of 20,000 groups for each visitor would take long.
 */
export function groupsOfRound(frozenRosters: Documents<FrozenRoster>): GroupsOfRound {
  const known = new Map<string, Awaited<ReturnType<GroupsOfRound>>>()
  return async (round) => {
    const before = known.get(round)
    if (before) return before
    const frozen = await frozenRosters.get(round)
    if (!frozen) return undefined
    const { groups, approval } = frozen.value
    const read = {
      groups: new Map(groups.map((group) => [group.id, group])),
      representative: approval.representative,
    }
    if (known.size >= 2) known.clear()
    known.set(round, read)
    return read
  }
}
