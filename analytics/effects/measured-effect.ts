import { riskOfLook } from './risk-of-look.ts'
import { roundedChange } from './rounded-change.ts'
import { studentQuantile } from './student-quantile.ts'
import { mean, sum } from '../sample-statistics.ts'

/** A unit's score on one scale in the round before a measure and in a round after it, in points. */
export type BeforeAndAfter = {
  readonly before: number
  readonly after: number
  /** Variance that chance and coding have in one of the two figures, squared points; 0 where every unit has the same. */
  readonly chance?: number
}

export type Judging = {
  /** Which end of the scale is unfavourable. */
  readonly adverse: 'high' | 'low'
  /** Which round after the measure began this is, where every one is judged: 1 is the first. Absent: the only one. */
  readonly look?: number
}

/** Of a measure that is judged once. */
const riskOfOnlyLook = 0.05

export type Verdict = 'clearly-better' | 'clearly-worse' | 'cannot-tell'

export type MeasuredEffect = {
  /** Points the unit has come further toward the favourable end than untreated units do from where it started. */
  readonly effect: number
  /** Of its 95 % interval; of one that holds in all rounds together where every one is judged. */
  readonly low: number
  readonly high: number
  readonly error: number
  /** The part of it that lies in the untreated units, so that all effects held against them have it in common. */
  readonly sharedError: number
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
 * As R's `predict(lm(after ~ before), data.frame(before), interval = "prediction")` where figures are about as sure in the
 * treated unit as in the others. In a smaller one more of a bad start was chance, so that it comes back further (its slope
 * is less by its share of true differences: Barnett, van der Pols and Dobson 2005, International Journal of Epidemiology
 * 34), and its next figure is less sure. Differences never spread less than rounding makes them.
 * A measure that is looked at again and again is called clear more often by chance, so every look is judged by
 * `riskOfLook`. `step`: what figures are rounded to (0: exact).
 *
 * @example
 * effectsBeyond(untreated, 10)({ before: 40, after: 65 }, { adverse: 'low' }) // => { effect: 17.2, …, verdict: 'clearly-better' }
 */
export function effectsBeyond(
  untreated: readonly BeforeAndAfter[],
  step: number,
): (treated: BeforeAndAfter, judging: Judging) => MeasuredEffect | undefined {
  const line = usualCourse(untreated, step)
  return (treated, { adverse, look }) => {
    if (!line) return undefined
    const sign = adverse === 'low' ? 1 : -1
    const { end, error, sharedError } = line.from(treated)
    const effect = sign * (treated.after - end)
    const risk = look === undefined ? riskOfOnlyLook : riskOfLook(look)
    const smallestClear = studentQuantile(1 - risk / 2, line.freedom) * error
    return {
      effect,
      low: effect - smallestClear,
      high: effect + smallestClear,
      error,
      sharedError,
      smallestClear,
      smallestUsuallyFound: smallestClear + studentQuantile(0.8, line.freedom) * error,
      verdict: Math.abs(effect) <= smallestClear ? 'cannot-tell' : effect > 0 ? 'clearly-better' : 'clearly-worse',
    }
  }
}

/** The straight line of after on before in units without the measure. */
function usualCourse(untreated: readonly BeforeAndAfter[], step: number) {
  const count = untreated.length
  if (count < fewestUntreated) return undefined
  const [start, end] = [mean(untreated.map(({ before }) => before)), mean(untreated.map(({ after }) => after))]
  const spread = sum(untreated.map(({ before }) => (before - start) ** 2))
  if (spread === 0) return undefined
  const slope = sum(untreated.map(({ before, after }) => (before - start) * (after - end))) / spread
  const freedom = count - 2
  const squares = sum(untreated.map(({ before, after }) => (after - end - slope * (before - start)) ** 2))
  const variance = Math.max(squares / freedom, roundedChange(step) ** 2)
  const usualChance = mean(untreated.map(({ chance = 0 }) => chance))
  const from = ({ before, chance = 0 }: BeforeAndAfter) => {
    const less = Math.max(chance - usualChance, 0)
    const own = slope / (1 + (less * (count - 1)) / spread)
    const shared = variance * (1 / count + (before - start) ** 2 / spread)
    return {
      end: end + own * (before - start),
      error: Math.sqrt(variance + (1 + own ** 2) * less + shared),
      sharedError: Math.sqrt(shared),
    }
  }
  return { from, freedom }
}
