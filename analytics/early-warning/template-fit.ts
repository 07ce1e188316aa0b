import { at } from './number-at.ts'
import { precisionMatrix } from './precision-matrix.ts'
import { squareMatrix } from './square-matrix.ts'
import type { SquareMatrix } from './square-matrix.ts'
import { levelCorrelation, sharedPersons } from './time-course.ts'
import { personNoise } from './unit-axes.ts'
import type { WarningModel } from './warning-model.ts'

/** The rows of one unit. */
export type UnitRows = { readonly unit: number; readonly start: number; readonly end: number }

/**
 * A unit's history in the measure of its own covariance: its squared distance from what is usual, and per template and
 * round the pull of the figures (`pull`) and how stiffly any two rounds hold (`stiffness`), so that a shift of `size`
 * over a course `c` changes the distance by `size² c'Sc - 2 size c'p`.
 */
export type TemplateFit = {
  readonly distance: number
  readonly freedom: number
  readonly templates: readonly { readonly pull: Float64Array; readonly stiffness: Float64Array }[]
}

export const templateFit = (model: WarningModel, rows: UnitRows): TemplateFit => {
  const rounds = rows.end - rows.start
  const covariance = timeCovariance(model, rows)
  const templates = model.templates.map(() => ({
    pull: new Float64Array(rounds),
    stiffness: new Float64Array(rounds * rounds),
  }))
  let distance = 0
  for (let axis = 0; axis < model.axes.size; axis++) {
    const seen = seenAlong(model, rows, axis)
    const precision = precisionMatrix(covariance(axis))
    const pulled = pulledBy(precision, seen)
    for (let round = 0; round < rounds; round++) distance += at(seen, round) * at(pulled, round)
    for (const [index, { pull, stiffness }] of templates.entries()) {
      const along = at(model.templates[index]?.alongAxes ?? seen, axis)
      addScaled(pull, pulled, along)
      addScaled(stiffness, precision.cells, along * along)
    }
  }
  return { distance, freedom: rounds * model.axes.size, templates }
}

const seenAlong = ({ axes }: WarningModel, { start, end }: UnitRows, axis: number): Float64Array => {
  const seen = new Float64Array(end - start)
  for (let row = start; row < end; row++) seen[row - start] = at(axes.scores, row * axes.size + axis)
  return seen
}

const pulledBy = ({ size, cells }: SquareMatrix, seen: Float64Array): Float64Array => {
  const pulled = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let column = 0; column < size; column++) sum += at(cells, row * size + column) * at(seen, column)
    pulled[row] = sum
  }
  return pulled
}

const addScaled = (sum: Float64Array, term: Float64Array, factor: number): void => {
  for (let index = 0; index < sum.length; index++) sum[index] = at(sum, index) + factor * at(term, index)
}

const timeCovariance = (model: WarningModel, { unit, start, end }: UnitRows) => {
  const { axes, units, course, beliefs } = model
  const size = end - start
  const persons = squareMatrix(size, (row, column) =>
    row === column
      ? personNoise(units, start + row, beliefs.stablePersonShare)
      : beliefs.stablePersonShare *
        sharedPersons(units, unit, [start + Math.min(row, column), start + Math.max(row, column)]),
  )
  const level = squareMatrix(size, (row, column) =>
    levelCorrelation(course, Math.abs(at(units.round, start + row) - at(units.round, start + column))),
  )
  return (axis: number): SquareMatrix => {
    const cells = persons.cells.slice()
    addScaled(cells, level.cells, at(axes.variances, axis))
    for (let row = 0; row < size; row++) {
      const cell = row * size + row
      cells[cell] = at(cells, cell) + at(axes.coding, at(units.round, start + row) * axes.size + axis)
    }
    return { size, cells }
  }
}
