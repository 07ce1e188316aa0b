import { at } from '../early-warning/number-at.ts'
import { principalAxes } from '../early-warning/principal-axes.ts'
import {
  applied,
  cellOf,
  product,
  squareMatrix,
  transposed,
  type SquareMatrix,
} from '../early-warning/square-matrix.ts'

export type RelativeWeights = {
  /** By predictor, in the matrix's order: its share of what is explained. They add up to `explained`. */
  readonly weights: readonly number[]
  /** R squared: how much of the differences in the outcome goes with the predictors together, 0 to 1. */
  readonly explained: number
}

/** Correlations rounded to two digits need not belong together; axes are kept at least this wide. */
const narrowest = 0.01

/**
 * How much of what is explained of an outcome goes with each of several predictors that go with each other too
 * (Johnson 2000, Multivariate Behavioral Research 35:1): the predictors are replaced by the uncorrelated variables
 * nearest to them, whose shares are given back to the predictors. `correlations` holds the predictors first and the
 * outcome last.
 *
 * @example
 * relativeWeights(squareMatrix(3, (row, column) => [[1, 0, 0.5], [0, 1, 0.3], [0.5, 0.3, 1]][row][column]))
 * // => { weights: [0.25, 0.09], explained: 0.34 }
 */
export function relativeWeights(correlations: SquareMatrix): RelativeWeights {
  const size = correlations.size - 1
  const { variances, axes } = principalAxes(squareMatrix(size, (row, column) => cellOf(correlations, row, column)))
  const widths = variances.map((variance) => Math.sqrt(Math.max(variance, narrowest)))
  const turned = (power: 1 | -1) =>
    product(
      transposed(axes),
      squareMatrix(size, (row, column) => at(widths, row) ** power * cellOf(axes, row, column)),
    )
  const withOutcome = Float64Array.from({ length: size }, (_, row) => cellOf(correlations, row, size))
  const shares = applied(turned(-1), withOutcome).map((beta) => beta * beta)
  const loadings = turned(1)
  const weights = [...applied({ size, cells: loadings.cells.map((loading) => loading * loading) }, shares)]
  return { weights, explained: weights.reduce((sum, weight) => sum + weight, 0) }
}
