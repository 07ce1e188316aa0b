import { studentQuantile } from './student-quantile.ts'
import { mean, sum } from '../sample-statistics.ts'

/** A unit's score on one scale in the round before a measure and in a round after it, in points. */
export type BeforeAndAfter = { readonly before: number; readonly after: number }

export type Verdict = 'clearly-better' | 'clearly-worse' | 'cannot-tell'

export type MeasuredEffect = {
  /** Points the unit has come further toward the favourable end than untreated units do from where it started. */
  readonly effect: number
  /** Of its 95 % interval. */
  readonly low: number
  readonly high: number
  readonly error: number
  /** The smallest effect that would have been called clear, and the one that is called so four times in five. */
  readonly smallestClear: number
  readonly smallestUsuallyFound: number
  readonly verdict: Verdict
}

/** With fewer untreated units to compare with nothing is said. */
const fewestUntreated = 8

/**
 * What a unit has changed beyond what units without the measure changed from the same start. Those who start badly come
 * back by themselves, since part of a bad figure was chance: the untreated units' after is predicted from their before
 * (analysis of covariance), and the treated unit is held against the prediction for its own start, with the interval of
 * a single new unit. A trial of a new way of working is judged in the same way. `undefined` with fewer than eight
 * untreated units, or where all of them started alike.
 *
 * As R's `predict(lm(after ~ before), data.frame(before), interval = "prediction")`.
 *
 * @example
 * measuredEffect({ before: 40, after: 65 }, untreated, 'low') // => { effect: 17.2, …, verdict: 'clearly-better' }
 */
export function measuredEffect(
  treated: BeforeAndAfter,
  untreated: readonly BeforeAndAfter[],
  adverse: 'high' | 'low',
): MeasuredEffect | undefined {
  const line = usualCourse(untreated)
  if (!line) return undefined
  const sign = adverse === 'low' ? 1 : -1
  const effect = sign * (treated.after - line.at(treated.before))
  const error = line.errorAt(treated.before)
  const smallestClear = studentQuantile(0.975, line.freedom) * error
  return {
    effect,
    low: effect - smallestClear,
    high: effect + smallestClear,
    error,
    smallestClear,
    smallestUsuallyFound: smallestClear + studentQuantile(0.8, line.freedom) * error,
    verdict: Math.abs(effect) <= smallestClear ? 'cannot-tell' : effect > 0 ? 'clearly-better' : 'clearly-worse',
  }
}

/** The straight line of after on before in units without the measure. */
function usualCourse(untreated: readonly BeforeAndAfter[]) {
  const count = untreated.length
  if (count < fewestUntreated) return undefined
  const [start, end] = [mean(untreated.map(({ before }) => before)), mean(untreated.map(({ after }) => after))]
  const spread = sum(untreated.map(({ before }) => (before - start) ** 2))
  if (spread === 0) return undefined
  const slope = sum(untreated.map(({ before, after }) => (before - start) * (after - end))) / spread
  const at = (before: number) => end + slope * (before - start)
  const freedom = count - 2
  const variance = sum(untreated.map(({ before, after }) => (after - at(before)) ** 2)) / freedom
  const errorAt = (before: number) => Math.sqrt(variance * (1 + 1 / count + (before - start) ** 2 / spread))
  return { at, errorAt, freedom }
}
