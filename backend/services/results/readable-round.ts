import type { Viewer } from '../../domain/access/viewer.ts'
import { mayRead } from '../../domain/alerts-by-recipient.ts'
import type { EarlierRelease } from '../../domain/comparable-run.ts'
import type { Alert } from '../../domain/alert.ts'
import { Problem } from '../../domain/problems.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import type { RoundAlerts } from '../../store/collections.ts'
import type { Documents } from '../../store/documents.port.ts'
import { findReader } from './find-reader.ts'
import { receivedUnits, unitsInScope, type Reader } from './units-in-scope.ts'

export type ResultStores = {
  readonly rounds: Documents<Round>
  readonly releases: Documents<ReleaseRecord>
  readonly alerts: Documents<RoundAlerts>
  readonly frozenRosters: Documents<FrozenRoster>
}

/** What a viewer may read of one round. */
export type ReadableRound = {
  readonly record: ReleaseRecord
  readonly roster: FrozenRoster
  /** Units whose figures they may see; at least one. */
  readonly scope: ReadonlySet<string>
  /** Earlier releases, oldest first, each with the units they may see of it; that may be none. */
  readonly earlier: readonly EarlierRelease[]
  /** Alerts they may be told of: only of units they receive, and a power pattern never as the unit's own leader. */
  readonly alerts: readonly Alert[]
}

/**
 * Opens a released round for a viewer. Nothing is shown before its alerts are raised, so that everybody learns of them
 * together. Refuses with `not-found` until then and `not-allowed` when no unit of it is theirs to see.
 */
export function readableRound(stores: ResultStores) {
  return async (viewer: Viewer, round: string): Promise<ReadableRound> => {
    const { record, roster, raised } = await releasedRound(stores, round)
    const reader = findReader(viewer)
    const scope = reader ? unitsInScope(roster, reader) : new Set<string>()
    if (!reader || scope.size === 0) throw new Problem('not-allowed')
    const received = receivedUnits(roster, reader)
    const alerts = raised.filter((alert) => {
      const recipient = received.get(alert.unit)
      return recipient !== undefined && mayRead(recipient, alert)
    })
    return { record, roster, scope, alerts, earlier: await earlierReleases(stores, record, reader) }
  }
}

async function releasedRound({ rounds, releases, frozenRosters, alerts }: ResultStores, round: string) {
  const { state } = await valueOrRefuse(rounds, round)
  if (state !== 'released' && state !== 'archived') throw new Problem('not-found')
  return {
    record: await valueOrRefuse(releases, round),
    roster: await valueOrRefuse(frozenRosters, round),
    raised: (await valueOrRefuse(alerts, round)).alerts,
  }
}

async function earlierReleases(
  { releases, frozenRosters }: ResultStores,
  { sequence }: ReleaseRecord,
  reader: Reader,
): Promise<readonly EarlierRelease[]> {
  const records = (await releases.find()).map(({ value }) => value).filter((record) => record.sequence < sequence)
  const earlier: EarlierRelease[] = []
  for (const { release } of records.toSorted((one, other) => one.sequence - other.sequence)) {
    const roster = (await frozenRosters.get(release.round))?.value
    earlier.push({ release, scope: roster ? unitsInScope(roster, reader) : new Set() })
  }
  return earlier
}

async function valueOrRefuse<Value>(documents: Documents<Value>, id: string): Promise<Value> {
  const stored = await documents.get(id)
  if (!stored) throw new Problem('not-found')
  return stored.value
}
