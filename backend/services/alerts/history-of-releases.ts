import type { HistoryRound, ReleasedHistory } from '../../../analytics/index.ts'
import { onceForEach } from '../../domain/once-for-each.ts'
import type { Release, ReleaseRecord } from '../../domain/release.ts'

/**
 * What the early warning reads of releases, oldest first: their shown groups, and of the units above only those of `above`.
 * Scales are told apart by instrument and version, so that differently asked questions are never compared.
 */
export function historyOfReleases(
  records: readonly ReleaseRecord[],
  above: ReadonlySet<string> = new Set(),
): ReleasedHistory {
  const members = records.map((record) => issuedByUnit(record, above))
  return {
    rounds: records.map(({ release }, index) => historyRound(release, members[index] ?? new Map())),
    overlap: overlapOnce(members),
  }
}

/** Worked out once for every two rounds of a unit: it is asked for by each set of scales that units show. */
function overlapOnce(members: readonly IssuedByUnit[]): ReleasedHistory['overlap'] {
  const sharesOf = onceForEach((unit: string) =>
    onceForEach((place: number) => {
      const [earlier, later] = [Math.floor(place / members.length), place % members.length]
      return shareOf(members[earlier]?.get(unit), members[later]?.get(unit))
    }),
  )
  return (unit, earlier, later) => sharesOf(unit)(earlier * members.length + later)
}

const nobody: ReadonlySet<string> = new Set()

/** How many of those now there were there before. */
function shareOf(before = nobody, now = nobody): number {
  return now.size === 0 ? 0 : now.intersection(before).size / now.size
}

type IssuedByUnit = ReadonlyMap<string, ReadonlySet<string>>

/** Who was issued a ballot in each group, and in all groups under each of the units `above`. */
function issuedByUnit({ release, memberships }: ReleaseRecord, above: ReadonlySet<string>): IssuedByUnit {
  const parents = new Map(release.units.map(({ id, parent }) => [id, parent]))
  const issuedIn = new Map(memberships.map(({ unit, issued }) => [unit, new Set(issued)]))
  if (above.size === 0) return issuedIn
  for (const { unit, issued } of memberships)
    for (let id = parents.get(unit); id; id = parents.get(id))
      if (above.has(id)) issuedIn.set(id, (issuedIn.get(id) ?? new Set()).union(new Set(issued)))
  return issuedIn
}

function historyRound(release: Release, issuedIn: IssuedByUnit): HistoryRound {
  return {
    step: release.step,
    scales: release.scales.map(({ id, construct, adverse }) => ({ scale: versioned(release, id), construct, adverse })),
    units: release.units.flatMap(({ id, invited, scores }) => {
      const answered = issuedIn.get(id)?.size
      if (answered === undefined || Object.keys(scores).length === 0) return []
      const entries = Object.entries(scores).map(([scale, score]) => [versioned(release, scale), score])
      return [{ unit: id, answered, invited, scores: Object.fromEntries(entries) }]
    }),
  }
}

function versioned({ questionnaire }: Release, scale: string): string {
  return `${questionnaire.instrument}@${questionnaire.version}/${scale}`
}
