import { at } from './number-at.ts'

/**
 * Overwrites the lower triangle of a positive definite matrix (row by row, `column.length` square) by that of its
 * inverse; what stands above the diagonal is neither read nor written. `column` is room to work in.
 *
 * By symmetric sweeps (Goodnight 1979, The American Statistician 33:149), which touch half of the matrix and leave
 * nothing to multiply afterwards. Pivots below 1e-9 are lifted to it, so that a singular matrix gives a finite result.
 */
export const invertLower = (cells: Float64Array, column: Float64Array): void => {
  const size = column.length
  for (let pivot = 0; pivot < size; pivot++) {
    readColumn(cells, column, pivot)
    const inverse = 1 / Math.max(at(cells, pivot * size + pivot), 1e-9)
    column[pivot] = 0
    for (let row = 0, start = 0; row < size; row++, start += size) {
      const factor = at(column, row) * inverse
      for (let k = 0; k <= row; k++) cells[start + k] = at(cells, start + k) - factor * at(column, k)
    }
    writeColumn(cells, column, { pivot, inverse })
  }
  for (let row = 0; row < size; row++) for (let k = row * size; k <= row * size + row; k++) cells[k] = -at(cells, k)
}

const readColumn = (cells: Float64Array, column: Float64Array, pivot: number): void => {
  const size = column.length
  for (let k = 0; k < pivot; k++) column[k] = at(cells, pivot * size + k)
  for (let row = pivot + 1; row < size; row++) column[row] = at(cells, row * size + pivot)
}

type Swept = { readonly pivot: number; readonly inverse: number }

const writeColumn = (cells: Float64Array, column: Float64Array, { pivot, inverse }: Swept): void => {
  const size = column.length
  for (let k = 0; k < pivot; k++) cells[pivot * size + k] = at(column, k) * inverse
  for (let row = pivot + 1; row < size; row++) cells[row * size + pivot] = at(column, row) * inverse
  cells[pivot * size + pivot] = -inverse
}
