import { at } from './number-at.ts'
import { cellOf, squareMatrix } from './square-matrix.ts'
import type { WarningBeliefs } from './warning-beliefs.ts'
import type { SquareMatrix } from './square-matrix.ts'

/**
 * The covariance of units over standardised scales from its moment estimate, shrunk toward a matrix with one variance
 * and one covariance, itself shrunk toward usual values: few units say little about fifty covariances.
 */
export const betweenUnits = (moments: SquareMatrix, unitCount: number, beliefs: WarningBeliefs): SquareMatrix => {
  const { unitPriorUnits: priorUnits, alikeUnits } = beliefs
  const { variance, covariance } = exchangeable(moments)
  const mix = (own: number, usual: number) => (unitCount * own + priorUnits * usual) / (unitCount + priorUnits)
  const diagonal = Math.max(mix(variance, beliefs.unitVariance), 0.01)
  const crossing = Math.min(mix(covariance, beliefs.unitCorrelation * beliefs.unitVariance), 0.95 * diagonal)
  return squareMatrix(moments.size, (row, column) => {
    const target = row === column ? diagonal : crossing
    return (unitCount * cellOf(moments, row, column) + alikeUnits * target) / (unitCount + alikeUnits)
  })
}

const exchangeable = (moments: SquareMatrix) => {
  const { size } = moments
  let trace = 0
  let total = 0
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      total += cellOf(moments, row, column)
      if (row === column) trace += cellOf(moments, row, column)
    }
  return { variance: trace / size, covariance: size > 1 ? (total - trace) / (size * (size - 1)) : 0 }
}

/** The weighted mean of `row row' - noise(row)`, where `noise` is what the row's variances owe to chance and coding. */
export const noiseFreeMoments = (
  rows: { readonly size: number; readonly values: Float64Array; readonly weights: Float64Array },
  noise: (row: number) => { readonly persons: number; readonly coding: Float64Array },
  correlations: SquareMatrix,
): SquareMatrix => {
  const { size, values, weights } = rows
  const sums = new Float64Array(size * size)
  const codings = new Float64Array(size)
  let [total, chance] = [0, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row) ** 2
    const { persons, coding } = noise(row)
    total += weight
    chance += weight * persons
    for (let one = 0; one < size; one++) {
      const weighed = weight * at(values, row * size + one)
      for (let other = 0; other <= one; other++)
        sums[one * size + other] = at(sums, one * size + other) + weighed * at(values, row * size + other)
      codings[one] = at(codings, one) + weight * at(coding, one)
    }
  }
  return squareMatrix(size, (one, other) => {
    const crossed = at(sums, Math.max(one, other) * size + Math.min(one, other))
    const byChance = chance * cellOf(correlations, one, other) + (one === other ? at(codings, one) : 0)
    return (crossed - byChance) / Math.max(total, 1e-12)
  })
}
