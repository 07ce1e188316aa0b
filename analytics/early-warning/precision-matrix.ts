import { at } from './number-at.ts'
import { choleskyFactor } from './square-matrix.ts'
import type { SquareMatrix } from './square-matrix.ts'

/** The inverse of a covariance matrix, by the inverse of its Cholesky factor. */
export const precisionMatrix = (covariance: SquareMatrix): SquareMatrix => {
  const { size } = covariance
  const inverse = invertedInPlace(choleskyFactor(covariance))
  const cells = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let k = row; k < size; k++) sum += at(inverse, k * size + row) * at(inverse, k * size + column)
      cells[row * size + column] = sum
      cells[column * size + row] = sum
    }
  return { size, cells }
}

/** Overwrites a lower triangular matrix by its inverse, column by column. */
const invertedInPlace = ({ size, cells }: SquareMatrix): Float64Array => {
  for (let column = 0; column < size; column++) {
    cells[column * size + column] = 1 / at(cells, column * size + column)
    for (let row = column + 1; row < size; row++) {
      let sum = 0
      for (let k = column; k < row; k++) sum -= at(cells, row * size + k) * at(cells, k * size + column)
      cells[row * size + column] = sum / at(cells, row * size + row)
    }
  }
  return cells
}
