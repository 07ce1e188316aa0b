import {
  isPastSharedEnd,
  remainderBounds,
  wholeSums,
  type BoundedUnit,
  type Remainder,
} from '../../../analytics/index.ts'
import { boundedUnits, shownAround } from './bounded-units.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, stepOf, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'

/** A mean known this exactly, one point of a five-point item, counts as found. */
const tooNarrow = 25
const middle = 50

/**
 * A4: with the bounds that rounding leaves, is the mean of a small hidden group known to within one point of a five-point item,
 * or known to lie on one side of the middle, because figures were subtracted?
 *
 * A hidden group lies in what a shown unit has beyond the shown units inside it. Where these are enough people to be
 * shown, it counts only if the figures together tell more of them than a figure of their own would. Without that the
 * attack reports what a figure alone says of any few of the people it is made of: of twenty-four colleagues at "10 or
 * lower" every nine lie below the middle, whoever they are, and the hidden team of nine is no better known than any other
 * nine. Nobody could be shown at all if that were a leak; A5 looks at what one figure alone says.
 */
export function attackIntervals(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round, place) =>
    round.measures.flatMap((measure) => {
      if (shownFor(round, measure).length === 0) return []
      const bounded = boundedUnits(round, measure, rounds.slice(0, place))
      const remainders = remainderBounds(measure.kind === 'item' ? bounded.map(inWholePeople) : bounded)
      const hidden = round.units.filter((unit) => unit.figureOf(measure) === undefined && isSmall(unit, measure))
      return hidden.map((unit) => {
        const around = shownAround(round, measure, unit)
        return isKnown(remainders.get(around ?? ''), unit.sizeOf(measure), { measure, step: stepOf(round, measure) })
      })
    }),
  )
  return outcomeOf('A4', trials)
}

/** Shares of a single item are sums of whole people: each adds 100 points or none. */
const inWholePeople = (unit: BoundedUnit): BoundedUnit => ({
  ...unit,
  ...wholeSums(unit, { people: unit.people, width: 100 }),
})

const isSmall = (unit: AttackedUnit, measure: AttackedMeasure): boolean =>
  unit.sizeOf(measure) > 0 && unit.sizeOf(measure) < measure.difference

/** Whether so many people among a remainder are known, if nothing is known of the others in it. */
function isKnown(
  rest: Remainder | undefined,
  people: number,
  { measure, step }: { readonly measure: AttackedMeasure; readonly step: number },
): boolean {
  // Figures that contradict each other tell that the sizes taken are not those of who answered, and nothing else.
  if (!rest || rest.low > rest.high) return false
  if (rest.people >= measure.difference && !isPastSharedEnd(rest, { ...measure, step })) return false
  const others = rest.people - people
  const low = Math.max((rest.low * rest.people - 100 * others) / people, 0)
  const high = Math.min((rest.high * rest.people) / people, 100)
  return high - low <= tooNarrow || high < middle || low > middle
}
