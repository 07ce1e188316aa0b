import { pointsOf } from '../scales/scale-score.ts'
import type { ScoringPlan } from './scoring-plan.ts'
import type { ScaleSums, UnitSummary } from './unit-summary.ts'

/** How people in one unit differ on a scale, pooled over units. */
export type ScaleSpread = {
  /** Standard deviation between people of one unit, in points of the 0 to 100 score. */
  readonly standardDeviation: number
  /** Correlation, -1 to 1, between the score and how unfavourable the whole sheet is; below 0 where low is adverse. */
  readonly correlation: number
}

/** The expectation until an organisation has taught us better: persons differ by 22 points, and a scale shares .65 with the sheet. */
const usualSpread: ScaleSpread = { standardDeviation: 22, correlation: 0.65 }
const usualDegrees = 10

type Deviations = {
  readonly degrees: number
  readonly score: bigint
  readonly adversity: bigint
  readonly product: bigint
}

/**
 * Spread of each warning scale within units, pooled over the reporting units of a round: what the correction of the
 * robust score needs.
 *
 * Sums of squared deviations within units, divided by their degrees of freedom, and blended with an expectation that
 * weighs 10 degrees of freedom: with few or no degrees (one small unit, everybody alike) the expectation holds, with a
 * few hundred it no longer matters, and nothing jumps in between. The same result whatever the order of the units.
 * `null` for scales that do not warn.
 *
 * @example
 * const spread = withinUnitSpread(plan, teams) // teams: UnitSummary of each reporting unit, no parents among them
 */
export function withinUnitSpread(plan: ScoringPlan, units: readonly UnitSummary[]): readonly (ScaleSpread | null)[] {
  return plan.scales.map(({ adverse, warns }, index) => {
    if (!warns) return null
    const pooled = units.map((unit) => deviations(unit.scales[index])).reduce(addDeviations, noDeviations)
    return blend(pooled, adverse === 'high' ? usualSpread.correlation : -usualSpread.correlation)
  })
}

const noDeviations: Deviations = { degrees: 0, score: 0n, adversity: 0n, product: 0n }

/** Sums of squared deviations from the unit's own mean, in squared quanta; the division leaves less than one of them. */
function deviations(sums: ScaleSums | undefined): Deviations {
  if (!sums || sums.answered < 2) return noDeviations
  const [n, x, a] = [BigInt(sums.answered), sums.sum, sums.adversity]
  return {
    degrees: sums.answered - 1,
    score: sums.squares - (x * x) / n,
    adversity: sums.adversitySquares - (a * a) / n,
    product: sums.products - (x * a) / n,
  }
}

const addDeviations = (one: Deviations, other: Deviations): Deviations => ({
  degrees: one.degrees + other.degrees,
  score: one.score + other.score,
  adversity: one.adversity + other.adversity,
  product: one.product + other.product,
})

function blend(pooled: Deviations, correlation: number): ScaleSpread {
  const prior = usualDegrees * usualSpread.standardDeviation ** 2
  const score = squaredPoints(pooled.score) + prior
  const adversity = squaredPoints(pooled.adversity) + prior
  const product = squaredPoints(pooled.product) + prior * correlation
  return {
    standardDeviation: Math.sqrt(score / (pooled.degrees + usualDegrees)),
    correlation: product / Math.sqrt(score * adversity),
  }
}

const squaredPoints = (quanta: bigint): number => pointsOf(pointsOf(Number(quanta)))
