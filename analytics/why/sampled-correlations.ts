import { qchisq, qnorm } from 'lib-r-math.js'
import { at } from '../early-warning/number-at.ts'
import {
  cellOf,
  choleskyFactor,
  product,
  squareMatrix,
  transposed,
  type SquareMatrix,
} from '../early-warning/square-matrix.ts'

/**
 * Correlations as another sample of as many cases would have shown them, were these the true ones: a Wishart draw by
 * Bartlett's decomposition (Odell and Feiveson 1966, Journal of the American Statistical Association 61). `cases` at
 * least two more than there are variables.
 */
export function sampledCorrelations(correlations: SquareMatrix, cases: number, uniform: () => number): SquareMatrix {
  const { size } = correlations
  const spread = squareMatrix(size, (row, column) => {
    if (column > row) return 0
    return column < row ? qnorm(uniform()) : Math.sqrt(qchisq(uniform(), cases - 1 - row))
  })
  const half = product(choleskyFactor(correlations), spread)
  const covariance = product(half, transposed(half))
  const deviation = (row: number) => Math.sqrt(at(covariance.cells, row * size + row))
  return squareMatrix(size, (row, column) => cellOf(covariance, row, column) / (deviation(row) * deviation(column)))
}

/** Uniform numbers in (0, 1) from a seed (mulberry32): the same on every machine. */
export function uniformFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296
  }
}
