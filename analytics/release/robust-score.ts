import { pointsOf } from '../scales/scale-score.ts'
import { expectedLargest } from './expected-largest.ts'
import { largestCorrected } from './shared-end.ts'
import type { ScaleSpread } from './within-unit-spread.ts'
import type { UnitSummary } from './unit-summary.ts'

/**
 * A unit's mean score (points) without its most unfavourable sheet, corrected for leaving it out, so that it estimates
 * the same as the mean of all while no single sheet can draw it far.
 *
 * The most unfavourable of n sheets lies c * SD * e(n) from the mean of a scale, with e(n) the expected largest of n
 * standard normal values (Blom 1958), SD the spread within units and c the scale's correlation with the sheet's
 * adversity. The mean of the other n - 1 is therefore off by c * SD * e(n) / (n - 1), which is added back; the sign of
 * c makes it point to the adverse end. It holds as well for a sheet without a score on this scale: the others are off
 * by as much. c * SD counts up to 25, which it hardly ever reaches, so that the ends need not be wider still. Unbiased to a fraction of a point for normal scores; a unit's figure then rests on n - 1 sheets.
 *
 * `null` where fewer than two sheets have a score. `index` is the scale's place in the plan.
 *
 * @example
 * robustScore(team, 0, { standardDeviation: 20, correlation: 0.7 })
 */
export function robustScore(unit: UnitSummary, index: number, spread: ScaleSpread): number | null {
  const sums = unit.scales[index]
  if (!sums || sums.answered < 2) return null
  const removed = unit.worst?.scores[index] ?? null
  const others = removed === null ? sums.answered : sums.answered - 1
  const mean = pointsOf(Number(sums.sum - BigInt(removed ?? 0)) / others)
  return mean + correctionOf(spread, unit.judged)
}

function correctionOf({ correlation, standardDeviation }: ScaleSpread, judged: number): number {
  const corrected = Math.max(-largestCorrected, Math.min(largestCorrected, correlation * standardDeviation))
  return (corrected * expectedLargest(judged)) / (judged - 1)
}

/** The plain mean score (points) of a unit; `null` where nobody has a score. */
export function plainScore(unit: UnitSummary, index: number): number | null {
  const sums = unit.scales[index]
  return !sums || sums.answered === 0 ? null : pointsOf(Number(sums.sum) / sums.answered)
}
