import { fewestInBand, type HistoryRound, type ReleasedHistory } from '../../../analytics/index.ts'
import { onceForEach } from '../../domain/once-for-each.ts'
import type { Release, ReleasedUnit, ReleaseRecord } from '../../domain/release.ts'

/**
 * What the early warning reads of releases, oldest first: their shown groups, and of the units above only those of `above`.
 * Scales are told apart by instrument and version, so that differently asked questions are never compared.
 *
 * How many answered in a unit above is read from its band, and who was there before from its shown groups: whether
 * anybody in a hidden group was issued a ballot changes nothing.
 */
export function historyOfReleases(
  records: readonly ReleaseRecord[],
  above: ReadonlySet<string> = new Set(),
): ReleasedHistory {
  const members = records.map((record) => issuedByUnit(record, above))
  return {
    rounds: records.map(({ release }, index) =>
      historyRound(release, { issuedIn: members[index] ?? new Map(), above }),
    ),
    overlap: overlapOnce(members, above),
  }
}

/** Worked out once for every two rounds of a unit: it is asked for by each set of scales that units show. */
function overlapOnce(members: readonly IssuedByUnit[], above: ReadonlySet<string>): ReleasedHistory['overlap'] {
  const sharesOf = onceForEach((unit: string) =>
    onceForEach((place: number) => {
      const [earlier, later] = [Math.floor(place / members.length), place % members.length]
      const [before, now] = [members[earlier]?.get(unit), members[later]?.get(unit)]
      return above.has(unit) && (!before || !now) ? sameAsFarAsKnown : shareOf(before, now)
    }),
  )
  return (unit, earlier, later) => sharesOf(unit)(earlier * members.length + later)
}

/** Of a unit above without a shown group: a change then counts for most and rounds in a row for least. */
const sameAsFarAsKnown = 1

const nobody: ReadonlySet<string> = new Set()

/** How many of those now there were there before. */
function shareOf(before = nobody, now = nobody): number {
  return now.size === 0 ? 0 : now.intersection(before).size / now.size
}

type IssuedByUnit = ReadonlyMap<string, ReadonlySet<string>>

/** Who was issued a ballot in each group, and in all shown groups under each of the units `above`. */
function issuedByUnit({ release, memberships }: ReleaseRecord, above: ReadonlySet<string>): IssuedByUnit {
  const parents = new Map(release.units.map(({ id, parent }) => [id, parent]))
  const issuedIn = new Map(memberships.map(({ unit, issued }) => [unit, new Set(issued)]))
  if (above.size === 0) return issuedIn
  const shown = new Set(release.units.filter(isShown).map(({ id }) => id))
  for (const { unit, issued } of memberships.filter((one) => shown.has(one.unit)))
    for (let id = parents.get(unit); id; id = parents.get(id))
      if (above.has(id)) issuedIn.set(id, (issuedIn.get(id) ?? new Set()).union(new Set(issued)))
  return issuedIn
}

type Sizes = { readonly issuedIn: IssuedByUnit; readonly above: ReadonlySet<string> }

function historyRound(release: Release, { issuedIn, above }: Sizes): HistoryRound {
  const answeredIn = (unit: ReleasedUnit) => (above.has(unit.id) ? fewestIn(unit) : issuedIn.get(unit.id)?.size)
  return {
    step: release.step,
    scales: release.scales.map(({ id, construct, adverse }) => ({ scale: versioned(release, id), construct, adverse })),
    units: release.units.filter(isShown).flatMap((unit) => {
      const answered = answeredIn(unit)
      if (answered === undefined) return []
      const entries = Object.entries(unit.scores).map(([scale, score]) => [versioned(release, scale), score])
      return [{ unit: unit.id, answered, invited: unit.invited, scores: Object.fromEntries(entries) }]
    }),
  }
}

const fewestIn = ({ participation }: ReleasedUnit) => (participation ? fewestInBand(participation) : undefined)

export const isShown = ({ scores }: ReleasedUnit): boolean => Object.keys(scores).length > 0

function versioned({ questionnaire }: Release, scale: string): string {
  return `${questionnaire.instrument}@${questionnaire.version}/${scale}`
}
