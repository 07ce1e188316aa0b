import { assert, array, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { principalAxes } from '../../../analytics/early-warning/principal-axes.ts'
import {
  applied,
  choleskyFactor,
  forwardSolved,
  product,
  squareMatrix,
  transposed,
} from '../../../analytics/early-warning/square-matrix.ts'

const entries = array(double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 })
const positive = (values: readonly number[]) => {
  const half = squareMatrix(4, (row, column) => (values[row * 4 + column] ?? 0) + (row === column ? 3 : 0))
  return product(half, transposed(half))
}
const close = (one: Float64Array, other: Float64Array) => {
  for (const [index, value] of one.entries()) expect(value).toBeCloseTo(other[index] ?? Number.NaN, 8)
}

test('the Cholesky factor times its transpose is the matrix again, and solves it', () => {
  assert(
    property(entries, (values) => {
      const matrix = positive(values)
      const factor = choleskyFactor(matrix)
      close(product(factor, transposed(factor)).cells, matrix.cells)
      const right = Float64Array.of(1, -2, 3, 0.5)
      close(applied(factor, forwardSolved(factor, right)), right)
    }),
  )
})

test('principal axes are orthogonal and give the matrix again', () => {
  assert(
    property(entries, (values) => {
      const matrix = positive(values)
      const { variances, axes } = principalAxes(matrix)
      close(product(axes, transposed(axes)).cells, squareMatrix(4, (row, column) => Number(row === column)).cells)
      const spread = squareMatrix(4, (row, column) => (row === column ? (variances[row] ?? 0) : 0))
      close(product(product(transposed(axes), spread), axes).cells, matrix.cells)
    }),
  )
})

test('agrees with the known axes of a two by two matrix', () => {
  // [[2, 1], [1, 2]] has eigenvalues 1 and 3.
  const { variances } = principalAxes({ size: 2, cells: Float64Array.of(2, 1, 1, 2) })
  expect([...variances].toSorted((one, other) => one - other)).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)])
})
