import { at } from './number-at.ts'
import { choleskyFactor, lowerInverse, product, reframed, squareMatrix } from './square-matrix.ts'
import type { SquareMatrix } from './square-matrix.ts'
import { principalAxes } from './principal-axes.ts'
import { betweenUnits, noiseFreeMoments } from './between-units.ts'
import { centredScores, unitRoundWeights } from './standard-scores.ts'
import { slope, withinPersons } from './within-persons.ts'
import type { ComparableUnits } from './comparable-units.ts'
import { beliefsOf } from './warning-options.ts'
import type { WarningOptions } from './warning-options.ts'

const smallestVariance = 0.008

/**
 * Independent axes: persons vary by 1 along each, units by `variances`, and coding adds `coding` (a row per round).
 * `scores` has a row per unit-round; `frame` turns standardised scales into axes.
 */
export type UnitAxes = {
  readonly size: number
  readonly frame: SquareMatrix
  readonly variances: Float64Array
  readonly scores: Float64Array
  readonly coding: Float64Array
}

export const unitAxes = (units: ComparableUnits, trust: Float64Array, options: WarningOptions): UnitAxes => {
  const size = units.scales.length
  const beliefs = beliefsOf(options)
  const { scores, usual } = centredScores(units, trust)
  const { spreads, correlations } = withinPersons(units.scales, usual, options)
  const values = scores.map((score, cell) => score / at(spreads, cell % size))
  const codingByRound = Array.from(units.steps, (step) =>
    Float64Array.from(spreads, (spread, scale) => (step / slope(at(usual, scale)) / spread) ** 2 / 12),
  )
  const moments = noiseFreeMoments(
    { size, values, weights: unitRoundWeights(units, trust) },
    (row) => ({
      persons: personNoise(units, row, beliefs.stablePersonShare),
      coding: codingByRound[at(units.round, row)] ?? new Float64Array(size),
    }),
    correlations,
  )
  const whitening = lowerInverse(choleskyFactor(correlations))
  const { variances, axes } = principalAxes(reframed(whitening, betweenUnits(moments, units.units.length, beliefs)))
  const frame = product(axes, whitening)
  return {
    size,
    frame,
    variances: variances.map((variance) => Math.max(variance, smallestVariance)),
    scores: rowsApplied(frame, values),
    coding: codingAlongAxes(frame, codingByRound),
  }
}

/** What the mean of a unit-round owes to who answered, in person variances: never less than what stays of the persons. */
export const personNoise = ({ answered, invited }: ComparableUnits, row: number, stableShare: number): number =>
  Math.max(1 / Math.max(at(answered, row) - 1, 1), stableShare / at(invited, row))

const rowsApplied = (frame: SquareMatrix, values: Float64Array): Float64Array => {
  const turned = new Float64Array(values.length)
  const { size, cells } = frame
  for (let start = 0; start < values.length; start += size)
    for (let row = 0; row < size; row++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += at(cells, row * size + k) * at(values, start + k)
      turned[start + row] = sum
    }
  return turned
}

const codingAlongAxes = (frame: SquareMatrix, codingByRound: readonly Float64Array[]): Float64Array => {
  const along = new Float64Array(codingByRound.length * frame.size)
  for (const [round, coding] of codingByRound.entries()) {
    const spread = reframed(
      frame,
      squareMatrix(frame.size, (row, column) => (row === column ? at(coding, row) : 0)),
    )
    for (let axis = 0; axis < frame.size; axis++)
      along[round * frame.size + axis] = at(spread.cells, axis * frame.size + axis)
  }
  return along
}
