import { at } from './number-at.ts'
import { levelCorrelation } from './time-course.ts'
import { personNoise } from './unit-axes.ts'
import type { WarningModel } from './warning-model.ts'

/**
 * The covariance of a unit's shown rounds along an axis: its own level, the persons it keeps, who answered, and coding.
 * Writes the lower triangle, row by row, into `cells`.
 */
export const timeCovariance = ({ units, axes, course, beliefs }: WarningModel) => {
  const { stablePersonShare } = beliefs
  const byLag = Float64Array.from(units.steps, (_, lag) => levelCorrelation(course, lag))
  return (unit: number, axis: number, cells: Float64Array): void => {
    const start = at(units.starts, unit)
    const size = at(units.starts, unit + 1) - start
    const variance = at(axes.variances, axis)
    let pair = at(units.pairStarts, unit)
    for (let row = 0; row < size; row++) {
      const round = at(units.round, start + row)
      for (let k = 0; k < row; k++) {
        const level = variance * at(byLag, round - at(units.round, start + k))
        cells[row * size + k] = stablePersonShare * at(units.shared, pair) + level
        pair += 1
      }
      const own = variance * at(byLag, 0) + at(axes.coding, round * axes.size + axis)
      cells[row * size + row] = personNoise(units, start + row, stablePersonShare) + own
    }
  }
}
