import type { ParticipationReply } from '../../contract/office-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { Problem } from '../../domain/problems.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { findReader } from './find-reader.ts'
import { treeOrder, unitsInScope } from './units-in-scope.ts'

export type ParticipationFor = {
  readonly frozenRosters: Documents<FrozenRoster>
  /** Ballots issued by group, in bands. */
  readonly participation: (
    round: string,
  ) => Promise<readonly { readonly unit: string; readonly invited: number; readonly band: string }[]>
}

/** Participation by name of group: all groups for an administrator, those of their area for a representative. */
export function participationFor({ frozenRosters, participation }: ParticipationFor) {
  return async (viewer: Viewer, round: string): Promise<ParticipationReply> => {
    const roster = (await frozenRosters.get(round))?.value
    if (!roster) throw new Problem('not-found')
    const bands = new Map((await participation(round)).map((one) => [one.unit, one]))
    const names = new Map(roster.groups.map(({ id, name }) => [id, name]))
    const groups = treeOrder(roster).flatMap((unit) => {
      const [group, name] = [bands.get(unit), names.get(unit)]
      if (!group || name === undefined || !maySee(roster, viewer, unit)) return []
      return [{ unit, name, invited: group.invited, band: group.band }]
    })
    return { groups }
  }
}

function maySee(roster: FrozenRoster, viewer: Viewer, unit: string): boolean {
  if (viewer.grants.includes('administrator')) return true
  const reader = findReader(viewer)
  return reader !== undefined && unitsInScope(roster, reader).has(unit)
}
