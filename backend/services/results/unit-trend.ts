import type { TrendPoint } from '../../contract/office-api.ts'
import type { UnitInRelease } from '../../domain/figure-certainty.ts'

/** Earlier figures of a unit as a trend, in the same order. */
export function unitTrend(run: readonly UnitInRelease[]): TrendPoint[] {
  return run.map(({ release: { round, title, closedOn }, unit: { scores } }) => ({ round, title, closedOn, scores }))
}
