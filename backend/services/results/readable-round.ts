import type { Viewer } from '../../domain/access/viewer.ts'
import { mayRead } from '../../domain/alerts-by-recipient.ts'
import type { EarlierRelease } from '../../domain/comparable-run.ts'
import type { Alert } from '../../domain/alert.ts'
import { Problem } from '../../domain/problems.ts'
import type { LedRelease } from '../../domain/new-leader-course.ts'
import type { Release, ReleaseRecord } from '../../domain/release.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { RoundAlerts } from '../../store/collections.ts'
import type { Documents } from '../../store/documents.port.ts'
import { findReader } from './find-reader.ts'
import { receivedUnits, unitsInScope } from './units-in-scope.ts'

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
  /** All releases up to this one, oldest first, with who led each group; for what no figure can be told from. */
  readonly led: readonly LedRelease[]
  /** Units of which they may read what is about its leadership: never as the unit's own leader. */
  readonly aboutLeadership: ReadonlySet<string>
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
    const past = await earlierRounds(stores, record)
    return {
      record,
      roster,
      scope,
      alerts,
      earlier: past.map((one) => ({
        release: one.release,
        scope: one.roster ? unitsInScope(one.roster, reader) : new Set(),
      })),
      led: [...past, { release: record.release, roster }].map(ledRelease),
      aboutLeadership: new Set([...scope].filter((unit) => received.get(unit)?.role !== 'leader')),
    }
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

type PastRound = { readonly release: Release; readonly roster: FrozenRoster | undefined }

async function earlierRounds(
  { releases, frozenRosters }: ResultStores,
  { sequence }: ReleaseRecord,
): Promise<readonly PastRound[]> {
  const records = releasesInOrder(await releases.find()).filter((record) => record.sequence < sequence)
  const earlier: PastRound[] = []
  for (const { release } of records) earlier.push({ release, roster: (await frozenRosters.get(release.round))?.value })
  return earlier
}

function ledRelease({ release, roster }: PastRound): LedRelease {
  const leadersOf = ({ recipients }: FrozenRoster['groups'][number]) =>
    new Set(recipients.filter(({ role }) => role === 'leader').map(({ member }) => member))
  return { release, leaders: new Map(roster?.groups.map((group) => [group.id, leadersOf(group)])) }
}

async function valueOrRefuse<Value>(documents: Documents<Value>, id: string): Promise<Value> {
  const stored = await documents.get(id)
  if (!stored) throw new Problem('not-found')
  return stored.value
}
