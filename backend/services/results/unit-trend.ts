import type { TrendPoint } from '../../contract/office-api.ts'
import { endsOf, type UnitInRelease } from '../../domain/figure-certainty.ts'

/** Earlier figures of a unit as a trend, in the same order. */
export function unitTrend(run: readonly UnitInRelease[]): TrendPoint[] {
  return run.map(({ release, unit }) => {
    const { round, title, closedOn } = release
    return { round, title, closedOn, scores: unit.scores, ends: endsOf(release, unit) }
  })
}
