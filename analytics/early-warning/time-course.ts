import { at } from './number-at.ts'
import type { WarningBeliefs } from './warning-beliefs.ts'
import type { UnitAxes } from './unit-axes.ts'
import type { ComparableUnits } from './comparable-units.ts'

/** How units keep their level: `stable` is the share that never moves, `carried` what of the rest reaches the next round. */
export type TimeCourse = { readonly stable: number; readonly carried: number }

/** Variance of one unit's lagged product beside the squared unit variance, roughly, along the widest axes. */
const productVariance = 1.5
const grid = Array.from({ length: 19 }, (_, step) => 0.05 * (step + 1))

/** The correlation of a unit's own level with itself `lag` rounds later. */
export const levelCorrelation = ({ stable, carried }: TimeCourse, lag: number): number =>
  stable + (1 - stable) * carried ** lag

/** The time course that fits the units' lagged products best, by weighted least squares on a grid with a prior. */
export const timeCourse = (units: ComparableUnits, axes: UnitAxes, known: Known): TimeCourse => {
  const { correlations, weights } = laggedCorrelations(units, axes, known)
  const usual = { stable: known.beliefs.stableLevelShare, carried: known.beliefs.carriedLevelShare }
  let best = { ...usual, loss: Infinity }
  for (const stable of grid)
    for (const carried of grid) {
      let loss = known.beliefs.levelPrecision * ((stable - usual.stable) ** 2 + (carried - usual.carried) ** 2)
      for (let lag = 1; lag < weights.length; lag++)
        loss += at(weights, lag) * (at(correlations, lag) - levelCorrelation({ stable, carried }, lag)) ** 2
      if (loss < best.loss) best = { stable, carried, loss }
    }
  return { stable: best.stable, carried: best.carried }
}

type Known = { readonly trust: Float64Array; readonly beliefs: WarningBeliefs }

const laggedCorrelations = (units: ComparableUnits, axes: UnitAxes, { trust, beliefs }: Known) => {
  const lags = units.steps.length
  const products = new Float64Array(lags)
  const weights = new Float64Array(lags)
  const varianceSum = axes.variances.reduce((sum, variance) => sum + variance ** 2, 0)
  for (let unit = 0; unit < units.units.length; unit++) {
    let pair = at(units.pairStarts, unit)
    for (let later = at(units.starts, unit) + 1; later < at(units.starts, unit + 1); later++)
      for (let earlier = at(units.starts, unit); earlier < later; earlier++) {
        const lag = at(units.round, later) - at(units.round, earlier)
        const shared = beliefs.stablePersonShare * at(units.shared, pair)
        const product = crossedAlongAxes(axes, [earlier, later], shared) / varianceSum
        products[lag] = at(products, lag) + at(trust, unit) * product
        weights[lag] = at(weights, lag) + at(trust, unit)
        pair += 1
      }
  }
  return {
    correlations: products.map((sum, lag) => (at(weights, lag) > 0 ? sum / at(weights, lag) : 0)),
    weights: weights.map((weight, lag) => weight / productVariance / Math.max(lags - lag, 1) ** 0.5),
  }
}

const crossedAlongAxes = (axes: UnitAxes, rows: readonly [number, number], shared: number): number => {
  const [earlier, later] = rows
  let sum = 0
  for (let axis = 0; axis < axes.size; axis++) {
    const crossed = at(axes.scores, earlier * axes.size + axis) * at(axes.scores, later * axes.size + axis)
    sum += at(axes.variances, axis) * (crossed - shared)
  }
  return sum
}
