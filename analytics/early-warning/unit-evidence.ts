import { at } from './number-at.ts'
import { choleskyFactor, forwardSolved, squareMatrix } from './square-matrix.ts'
import { grown, hypotheses, patternSizes } from './hypotheses.ts'
import type { Hypothesis } from './hypotheses.ts'
import { levelCorrelation, sharedPersons } from './time-course.ts'
import { personNoise } from './unit-axes.ts'
import type { WarningModel } from './warning-model.ts'

/**
 * How much likelier a unit's whole history is under a pattern than without: Bayes factors by template (rows) and by
 * onset (columns: 0 for established, k for the k-th round after the first shown one).
 */
export type UnitEvidence = { readonly onsets: number; readonly firstRound: number; readonly factors: Float64Array }

/** Tails of the likelihood: those of a t with 30 degrees of freedom, so that one odd round does not decide. */
const tailFreedom = 30
const largestLog = 500

export const unitEvidence = (model: WarningModel, unit: number): UnitEvidence => {
  const start = at(model.units.starts, unit)
  const end = at(model.units.starts, unit + 1)
  const firstRound = at(model.units.round, start)
  const considered = hypotheses(firstRound, at(model.units.round, end - 1))
  const fit = templateFit(model, { unit, start, end }, considered)
  const onsets = at(model.units.round, end - 1) - firstRound + 1
  const factors = new Float64Array(model.templates.length * onsets)
  for (const [index, hypothesis] of considered.entries())
    for (let template = 0; template < model.templates.length; template++) {
      const cell = template * onsets + (hypothesis.onset < 0 ? 0 : hypothesis.onset - firstRound)
      const place = template * considered.length + index
      const factor = sizeAveraged(fit, at(fit.pull, place), at(fit.stiffness, place))
      factors[cell] = at(factors, cell) + hypothesis.weight * factor
    }
  return { onsets, firstRound, factors }
}

type UnitRows = { readonly unit: number; readonly start: number; readonly end: number }
type TemplateFit = {
  readonly distance: number
  readonly freedom: number
  readonly pull: Float64Array
  readonly stiffness: Float64Array
}

/** Per template and hypothesis the data's pull along it and its own stiffness, both in the unit's own covariance. */
const templateFit = (model: WarningModel, rows: UnitRows, considered: readonly Hypothesis[]): TemplateFit => {
  const { axes, templates } = model
  const rounds = rows.end - rows.start
  const courses = considered.map((one) =>
    Float64Array.from({ length: rounds }, (_, row) => grown(one, at(model.units.round, rows.start + row))),
  )
  const pull = new Float64Array(templates.length * considered.length)
  const stiffness = new Float64Array(pull.length)
  const covariance = timeCovariance(model, rows)
  let distance = 0
  for (let axis = 0; axis < axes.size; axis++) {
    const factor = choleskyFactor(covariance(axis))
    const seen = forwardSolved(
      factor,
      Float64Array.from({ length: rounds }, (_, row) => at(axes.scores, (rows.start + row) * axes.size + axis)),
    )
    distance += inner(seen, seen)
    for (const [index, course] of courses.entries()) {
      const expected = forwardSolved(factor, course)
      const [along, own] = [inner(expected, seen), inner(expected, expected)]
      for (const [template, { alongAxes }] of templates.entries()) {
        const place = template * considered.length + index
        pull[place] = at(pull, place) + at(alongAxes, axis) * along
        stiffness[place] = at(stiffness, place) + at(alongAxes, axis) ** 2 * own
      }
    }
  }
  return { distance, freedom: rounds * axes.size, pull, stiffness }
}

const timeCovariance = (model: WarningModel, { unit, start, end }: UnitRows) => {
  const { axes, units, course } = model
  const persons = squareMatrix(end - start, (row, column) =>
    row === column
      ? personNoise(units, start + row)
      : sharedPersons(units, unit, [start + Math.min(row, column), start + Math.max(row, column)]),
  )
  const level = squareMatrix(end - start, (row, column) =>
    levelCorrelation(course, Math.abs(at(units.round, start + row) - at(units.round, start + column))),
  )
  return (axis: number) =>
    squareMatrix(end - start, (row, column) => {
      const cell = row * persons.size + column
      const coding = row === column ? at(axes.coding, at(units.round, start + row) * axes.size + axis) : 0
      return at(axes.variances, axis) * at(level.cells, cell) + at(persons.cells, cell) + coding
    })
}

const sizeAveraged = ({ distance, freedom }: TemplateFit, pull: number, stiffness: number): number => {
  let sum = 0
  for (const { size, weight } of patternSizes) {
    const left = Math.max(distance - 2 * size * pull + size * size * stiffness, 0)
    const log = (-(tailFreedom + freedom) / 2) * Math.log((tailFreedom + left) / (tailFreedom + distance))
    sum += weight * Math.exp(Math.min(log, largestLog))
  }
  return sum
}

const inner = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += at(one, index) * at(other, index)
  return sum
}
