import { at } from './number-at.ts'
import { invertLower } from './symmetric-inverse.ts'
import { timeCovariance } from './time-covariance.ts'
import type { WarningModel } from './warning-model.ts'

/**
 * A unit's history in the measure of its own covariance: its squared distance from what is usual, and per template and
 * round the pull of the figures (`pull`) and how stiffly any two rounds hold (`stiffness`, the lower triangle row by
 * row), so that a shift of `size` over a course `c` changes the distance by `size² c'Sc - 2 size c'p`.
 */
export type TemplateFit = {
  readonly rounds: number
  readonly distance: number
  readonly freedom: number
  readonly templates: readonly TemplatePull[]
}

export type TemplatePull = { readonly pull: Float64Array; readonly stiffness: Float64Array }

/**
 * Fits the templates of a model to one unit after the other. What it returns holds until the next unit is asked for:
 * the same room is used for all units with as many rounds, since there may be twenty thousand of them.
 */
export const templateFits = (model: WarningModel): ((unit: number) => TemplateFit) => {
  const covariance = timeCovariance(model)
  const rooms = new Map<number, Room>()
  return (unit) => {
    const start = at(model.units.starts, unit)
    const rounds = at(model.units.starts, unit + 1) - start
    const room = rooms.get(rounds) ?? emptyRoom(rounds, model.templates.length)
    rooms.set(rounds, room)
    for (const { pull, stiffness } of room.templates) {
      pull.fill(0)
      stiffness.fill(0)
    }
    let distance = 0
    for (let axis = 0; axis < model.axes.size; axis++) {
      readScores(model, { start, axis }, room.seen)
      covariance(unit, axis, room.cells)
      invertLower(room.cells, room.column)
      distance += pulledBy(room)
      addTo(room, model, axis)
    }
    return { rounds, distance, freedom: rounds * model.axes.size, templates: room.templates }
  }
}

type Room = {
  readonly cells: Float64Array
  readonly column: Float64Array
  readonly seen: Float64Array
  readonly pulled: Float64Array
  readonly templates: readonly TemplatePull[]
}

const emptyRoom = (rounds: number, templates: number): Room => ({
  cells: new Float64Array(rounds * rounds),
  column: new Float64Array(rounds),
  seen: new Float64Array(rounds),
  pulled: new Float64Array(rounds),
  templates: Array.from({ length: templates }, () => ({
    pull: new Float64Array(rounds),
    stiffness: new Float64Array(rounds * rounds),
  })),
})

const readScores = ({ axes }: WarningModel, from: { start: number; axis: number }, seen: Float64Array): void => {
  for (let round = 0; round < seen.length; round++)
    seen[round] = at(axes.scores, (from.start + round) * axes.size + from.axis)
}

/** Fills `pulled` with precision times scores, and returns the squared distance of the scores. */
const pulledBy = ({ cells, seen, pulled }: Room): number => {
  const size = seen.length
  let distance = 0
  pulled.fill(0)
  for (let row = 0, start = 0; row < size; row++, start += size) {
    const score = at(seen, row)
    let sum = at(cells, start + row) * score
    distance += score * sum
    for (let k = 0; k < row; k++) {
      const cell = at(cells, start + k)
      sum += cell * at(seen, k)
      pulled[k] = at(pulled, k) + cell * score
      distance += 2 * score * cell * at(seen, k)
    }
    pulled[row] = at(pulled, row) + sum
  }
  return distance
}

const addTo = ({ cells, pulled, templates }: Room, model: WarningModel, axis: number): void => {
  const size = pulled.length
  for (const [index, { pull, stiffness }] of templates.entries()) {
    const along = at(model.templates[index]?.alongAxes ?? pulled, axis)
    const squared = along * along
    for (let row = 0, start = 0; row < size; row++, start += size) {
      pull[row] = at(pull, row) + along * at(pulled, row)
      for (let k = start; k <= start + row; k++) stiffness[k] = at(stiffness, k) + squared * at(cells, k)
    }
  }
}
