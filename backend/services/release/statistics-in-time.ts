import { fewestChanged, fewestDaysBetweenStatistics } from '../../domain/disclosure-policy.ts'
import type { ReleaseRecord } from '../../domain/release.ts'

/** A round that is about to be released, or was. */
export type StatisticsMoment = {
  /** Everybody who was issued a ballot. */
  readonly issued: ReadonlySet<string>
  /** YYYY-MM-DD */
  readonly closedOn: string
}

/**
 * Whether company statistics may be told once more, after all earlier ones: at most once in a quarter of the year and not
 * within two months, and only where nobody or enough people came or went since each of them, so that the
 * difference of two tells of no few people. By days and memberships alone.
 */
export function mayTellStatistics({
  issued,
  closedOn,
  earlier,
}: StatisticsMoment & { readonly earlier: readonly ReleaseRecord[] }): boolean {
  return earlier
    .filter(({ release }) => release.statistics !== undefined)
    .every((record) => !areTooNear({ issued, closedOn }, momentOf(record)))
}

/** Whether two statistics set beside each other would tell of a few people or of nearly the same answers. */
export function areTooNear(one: StatisticsMoment, other: StatisticsMoment): boolean {
  const changed = one.issued.symmetricDifference(other.issued).size
  return (
    quarterOf(one) === quarterOf(other) ||
    daysBetween(one, other) < fewestDaysBetweenStatistics ||
    (changed > 0 && changed < fewestChanged)
  )
}

export const momentOf = ({ release, memberships }: ReleaseRecord): StatisticsMoment => ({
  issued: new Set(memberships.flatMap(({ issued }) => issued)),
  closedOn: release.closedOn,
})

const quarterOf = ({ closedOn }: StatisticsMoment): string =>
  `${closedOn.slice(0, 4)} ${Math.floor((Number(closedOn.slice(5, 7)) - 1) / 3)}`

const daysBetween = (one: StatisticsMoment, other: StatisticsMoment): number =>
  Math.abs(Date.parse(one.closedOn) - Date.parse(other.closedOn)) / 86_400_000
