import { fewestRenewable, figuresAYear, step } from '../../domain/disclosure-policy.ts'
import { standsUntilMoved } from '../../domain/comparable-run.ts'
import type { Release, ReleaseRecord, ReleasedUnit } from '../../domain/release.ts'

/** What earlier releases of the same instrument showed of a unit, and how often of late. */
export type LastShown = {
  /** The figures last shown, by scale and by item. */
  readonly scores: Readonly<Record<string, number>>
  readonly favourable: Readonly<Record<string, number>>
  /** Releases of the last year that showed any of its figures. */
  readonly thisYear: number
}

const never: LastShown = { scores: {}, favourable: {}, thisYear: 0 }

/** For each unit what was last shown of it. Other instruments and versions ask other questions, and do not count. */
export function lastShown(
  questionnaire: Pick<Release['questionnaire'], 'instrument' | 'version'>,
  earlier: readonly ReleaseRecord[],
  closedOn: string,
): (unit: string) => LastShown {
  const shown = new Map<string, LastShown>()
  for (const { release } of earlier) {
    if (!standsUntilMoved(release, { questionnaire, step })) continue
    const isThisYear = daysBetween(release.closedOn, closedOn) < 365
    for (const unit of release.units)
      if (hasFigures(unit)) shown.set(unit.id, after(shown.get(unit.id), unit, isThisYear))
  }
  return (unit) => shown.get(unit) ?? never
}

/**
 * Whether a figure of so many people may be shown once more: a small group's are shown at most twelve times a year, as
 * often as the attack that averages them was measured.
 */
export const isWithinBudget = (answered: number, { thisYear }: LastShown): boolean =>
  answered >= fewestRenewable || thisYear < figuresAYear

const hasFigures = ({ scores, favourable }: ReleasedUnit): boolean =>
  Object.keys(scores).length + Object.keys(favourable).length > 0

const after = (known: LastShown = never, { scores, favourable }: ReleasedUnit, isThisYear: boolean): LastShown => ({
  scores: { ...known.scores, ...scores },
  favourable: { ...known.favourable, ...favourable },
  thisYear: known.thisYear + (isThisYear ? 1 : 0),
})

const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
