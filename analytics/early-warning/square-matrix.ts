import { at } from './number-at.ts'

/** A square matrix, row by row in one flat array. */
export type SquareMatrix = { readonly size: number; readonly cells: Float64Array }

export const squareMatrix = (size: number, cell: (row: number, column: number) => number): SquareMatrix => {
  const cells = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) cells[row * size + column] = cell(row, column)
  return { size, cells }
}

export const cellOf = ({ size, cells }: SquareMatrix, row: number, column: number): number =>
  at(cells, row * size + column)

export const product = (left: SquareMatrix, right: SquareMatrix): SquareMatrix =>
  squareMatrix(left.size, (row, column) => {
    let sum = 0
    for (let k = 0; k < left.size; k++) sum += cellOf(left, row, k) * cellOf(right, k, column)
    return sum
  })

export const transposed = (matrix: SquareMatrix): SquareMatrix =>
  squareMatrix(matrix.size, (row, column) => cellOf(matrix, column, row))

/** `frame * middle * frame'`: a covariance seen in other coordinates. */
export const reframed = (frame: SquareMatrix, middle: SquareMatrix): SquareMatrix =>
  product(product(frame, middle), transposed(frame))

export const applied = ({ size, cells }: SquareMatrix, vector: Float64Array): Float64Array => {
  const result = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += at(cells, row * size + k) * at(vector, k)
    result[row] = sum
  }
  return result
}

/** The lower Cholesky factor; pivots below `1e-9` are lifted to it, so a singular matrix still gives a finite factor. */
export const choleskyFactor = (matrix: SquareMatrix): SquareMatrix => {
  const { size } = matrix
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = cellOf(matrix, row, column)
      for (let k = 0; k < column; k++) sum -= at(factor, row * size + k) * at(factor, column * size + k)
      factor[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(factor, column * size + column)
    }
  return { size, cells: factor }
}

/** Solves `lower * x = right` for a lower triangular matrix. */
export const forwardSolved = ({ size, cells }: SquareMatrix, right: Float64Array): Float64Array => {
  const solution = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = at(right, row)
    for (let k = 0; k < row; k++) sum -= at(cells, row * size + k) * at(solution, k)
    solution[row] = sum / at(cells, row * size + row)
  }
  return solution
}

/** The inverse of a lower triangular matrix. */
export const lowerInverse = (lower: SquareMatrix): SquareMatrix => {
  const columns = Array.from({ length: lower.size }, (_, column) =>
    forwardSolved(
      lower,
      Float64Array.from({ length: lower.size }, (_unit, row) => (row === column ? 1 : 0)),
    ),
  )
  return squareMatrix(lower.size, (row, column) => at(columns[column] ?? new Float64Array(0), row))
}
