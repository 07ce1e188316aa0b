import { codeBounds, type BoundedUnit } from '../../../analytics/index.ts'
import { shownFor, stepOf, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'

/**
 * The shown units of a measure with the bounds that their codes leave them, parents before their children. A figure that
 * is the same as the last time in `before` may have stood while the mean moved, and a robust one leaves out one person.
 */
export function boundedUnits(
  round: AttackedRound,
  measure: AttackedMeasure,
  before: readonly AttackedRound[] = [],
): readonly BoundedUnit[] {
  const last = new Map(
    before.flatMap(({ units }) =>
      units.flatMap((unit) => {
        const figure = unit.figureOf(measure)
        return figure === undefined ? [] : [[unit.id, figure] as const]
      }),
    ),
  )
  const step = stepOf(round, measure)
  return shownFor(round, measure).map((unit) => {
    const code = unit.figureOf(measure) ?? 0
    const people = Math.max(unit.sizeOf(measure), 1)
    const stood = last.get(unit.id) === code
    const bounds = codeBounds({ code, step, people, isRobust: measure.isRobust, stood })
    return { id: unit.id, parent: shownAround(round, measure, unit), people, ...bounds }
  })
}

/** The nearest unit around one that is shown. */
export function shownAround(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit): string | null {
  const parent = round.units.find(({ id }) => id === unit.parent)
  if (!parent) return null
  return parent.figureOf(measure) === undefined ? shownAround(round, measure, parent) : parent.id
}
