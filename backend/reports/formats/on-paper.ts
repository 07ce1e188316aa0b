import type { Cell, Matrix } from '../document/report-document.ts'

/** So many columns fit beside the names on a sheet of A4 lying down, set in the narrow font of the PDF. */
const usualColumns = 24

/**
 * A matrix as sheets of paper take it: without units there is no room for, without columns in which nothing is shown, and
 * in as many tables as the columns need where units go down.
 */
export function onPaper(matrix: Matrix, mostColumns = usualColumns): readonly Matrix[] {
  const rows = matrix.onPaper ? matrix.rows.filter((_, place) => matrix.onPaper?.includes(place)) : matrix.rows
  const places = matrix.columns.flatMap((_, place) => (rows.some(({ cells }) => isFilled(cells[place])) ? [place] : []))
  return portions(places, matrix.down === 'units' ? mostColumns : places.length).map((some) => ({
    ...matrix,
    columns: at(matrix.columns, some),
    rows: rows.map((row) => ({ ...row, cells: at(row.cells, some) })),
  }))
}

const isFilled = (cell: Cell | undefined): boolean => cell?.number !== undefined

function at<Value>(values: readonly Value[], places: readonly number[]): readonly Value[] {
  return places.flatMap((place) => values.slice(place, place + 1))
}

/** As equal as they can be, none larger than `most`. */
function portions<Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] {
  if (values.length === 0) return []
  const count = Math.ceil(values.length / most)
  const size = Math.ceil(values.length / count)
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size))
}
