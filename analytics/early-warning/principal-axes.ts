import { at } from './number-at.ts'
import { cellOf, squareMatrix, transposed } from './square-matrix.ts'
import type { SquareMatrix } from './square-matrix.ts'

/** Variances along a symmetric matrix's own axes, and the axes as rows of `axes`. */
export type PrincipalAxes = { readonly variances: Float64Array; readonly axes: SquareMatrix }

const sweeps = 30

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, section 8.5): slow beyond some dozens of rows, accurate, and the same on every machine.
 */
export const principalAxes = (matrix: SquareMatrix): PrincipalAxes => {
  const { size } = matrix
  const work = { size, cells: Float64Array.from(matrix.cells) }
  const vectors = squareMatrix(size, (row, column) => (row === column ? 1 : 0))
  for (let sweep = 0; sweep < sweeps && offDiagonal(work) > 1e-22; sweep++)
    for (let row = 0; row < size; row++)
      for (let column = row + 1; column < size; column++) rotate({ work, vectors }, row, column)
  return {
    variances: Float64Array.from({ length: size }, (_, row) => cellOf(work, row, row)),
    axes: transposed(vectors),
  }
}

const offDiagonal = (matrix: SquareMatrix): number => {
  let sum = 0
  for (let row = 0; row < matrix.size; row++)
    for (let column = row + 1; column < matrix.size; column++) sum += cellOf(matrix, row, column) ** 2
  return sum
}

type Rotation = { readonly work: SquareMatrix; readonly vectors: SquareMatrix }

const rotate = ({ work, vectors }: Rotation, row: number, column: number): void => {
  const coupling = cellOf(work, row, column)
  if (Math.abs(coupling) < 1e-15) return
  const ratio = (cellOf(work, column, column) - cellOf(work, row, row)) / (2 * coupling)
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(ratio, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const turn = { cosine, sine: tangent * cosine }
  const { size } = work
  for (let k = 0; k < size; k++) turnPair(work.cells, { first: k * size + row, second: k * size + column }, turn)
  for (let k = 0; k < size; k++) turnPair(work.cells, { first: row * size + k, second: column * size + k }, turn)
  for (let k = 0; k < size; k++) turnPair(vectors.cells, { first: k * size + row, second: k * size + column }, turn)
}

type Pair = { readonly first: number; readonly second: number }
type Turn = { readonly cosine: number; readonly sine: number }

const turnPair = (cells: Float64Array, { first, second }: Pair, { cosine, sine }: Turn): void => {
  const before = at(cells, first)
  cells[first] = cosine * before - sine * at(cells, second)
  cells[second] = sine * before + cosine * at(cells, second)
}
