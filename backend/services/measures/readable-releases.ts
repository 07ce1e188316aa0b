import type { Viewer } from '../../domain/access/viewer.ts'
import type { Release } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import { findReader } from '../results/find-reader.ts'
import type { ResultStores } from '../results/readable-round.ts'
import { unitsInScope } from '../results/units-in-scope.ts'
import { raisedReleases } from './raised-releases.ts'

export type ReadableRelease = {
  readonly release: Release
  readonly roster: FrozenRoster
  /** Units of it whose figures the viewer may see; at least one. */
  readonly scope: ReadonlySet<string>
}

/** The releases of which a viewer may read something, newest first; none before its alerts are raised. */
export function readableReleases(stores: Omit<ResultStores, 'rounds'>) {
  return async (viewer: Viewer): Promise<readonly ReadableRelease[]> => {
    const reader = findReader(viewer)
    if (!reader) return []
    const readable: ReadableRelease[] = []
    for (const release of (await raisedReleases(stores)).toReversed()) {
      const roster = (await stores.frozenRosters.get(release.round))?.value
      const scope = roster ? unitsInScope(roster, reader) : new Set<string>()
      if (roster && scope.size > 0) readable.push({ release, roster, scope })
    }
    return readable
  }
}

/** What may be read of the newest of all `releases` (oldest first); undefined where that is nothing. */
export function inNewest(
  readable: readonly ReadableRelease[],
  releases: readonly Release[],
): ReadableRelease | undefined {
  return readable.find(({ release }) => release.round === releases.at(-1)?.round)
}
