import { qnorm } from 'lib-r-math.js'
import { pointsOf } from '../scales/scale-score.ts'
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
 * by as much. Unbiased to a fraction of a point for normal scores; a unit's figure then rests on n - 1 sheets.
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
  return mean + (spread.correlation * spread.standardDeviation * expectedLargest(unit.judged)) / (unit.judged - 1)
}

/** The plain mean score (points) of a unit; `null` where nobody has a score. */
export function plainScore(unit: UnitSummary, index: number): number | null {
  const sums = unit.scales[index]
  return !sums || sums.answered === 0 ? null : pointsOf(Number(sums.sum) / sums.answered)
}

/**
 * The expected largest of n independent standard normal values, by Blom's approximation; n at least 2.
 *
 * @example
 * expectedLargest(8) // => 1.4342 (exactly: 1.4236)
 */
export function expectedLargest(n: number): number {
  if (n < 2) throw new Error('expectedLargest requires at least two values')
  return qnorm((n - 0.375) / (n + 0.25))
}
