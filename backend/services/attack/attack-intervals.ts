import type { BoundedUnit, Bounds } from '../../../analytics/index.ts'
import { boundedUnits, shownAround } from './bounded-units.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, stepOf, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'
import { isPastOnGrid, onGrid, widthOf } from './score-grid.ts'
import { smallestGroups, type SmallestGroups } from './smallest-groups.ts'
import type { SumBounds, SumBoundsSolver } from './sum-bounds.ts'

/** A mean known this exactly, one point of a five-point item, counts as found. */
const tooNarrow = 25
const middle = 50

/**
 * A4: with the bounds that rounding leaves, is the mean of a small hidden group known to within one point of a five-point item,
 * or known to lie on one side of the middle, because figures were put together?
 *
 * A hidden group lies in what a shown unit has beyond the shown units inside it. Where these are enough people to be
 * shown, it counts only if the figures together tell more of them than a figure of their own would. Without that the
 * attack reports what a figure alone says of any few of the people it is made of: of twenty-four colleagues at "10 or
 * lower" every nine lie below the middle, whoever they are, and the hidden team of nine is no better known than any other
 * nine. Nobody could be shown at all if that were a leak; A5 looks at what one figure alone says.
 */
export function attackIntervals(rounds: readonly AttackedRound[], solver: SumBoundsSolver): AttackOutcome {
  const trials = rounds.flatMap((round, place) =>
    round.measures.flatMap((measure) => {
      const hidden = round.units.filter((unit) => unit.figureOf(measure) === undefined && isSmall(unit, measure))
      if (hidden.length === 0 || shownFor(round, measure).length === 0) return []
      const figures = boundedUnits(round, measure, rounds.slice(0, place))
      const width = widthOf(round, measure)
      const shown = figures.map((unit) => onGrid(unit, width))
      return knownIn({ round, measure, hidden, shown }, solver)
    }),
  )
  return outcomeOf('A4', trials)
}

const isSmall = (unit: AttackedUnit, measure: AttackedMeasure): boolean =>
  unit.sizeOf(measure) > 0 && unit.sizeOf(measure) < measure.difference

type Figures = {
  readonly round: AttackedRound
  readonly measure: AttackedMeasure
  readonly hidden: readonly AttackedUnit[]
  readonly shown: readonly BoundedUnit[]
}

/** Of each hidden unit whether it is known. */
function knownIn(figures: Figures, solver: SumBoundsSolver): readonly boolean[] {
  const { round, measure, hidden, shown } = figures
  const groups = smallestGroups(round, measure)
  const sums = shown.map(({ id, people, low, high }) => ({
    groups: groups.inUnit(id),
    low: low * people,
    high: high * people,
  }))
  const width = measure.kind === 'item' ? { width: 100 } : {}
  return solver({ people: groups.people, sums, ...width }, (sumOf) => {
    const known = { groups, sumOf }
    const around = hidden.map((unit) => shownAround(round, measure, unit) ?? '')
    const finer = new Map([...new Set(around)].map((id) => [id, isTogetherFiner(id, figures, known)]))
    return hidden.map((unit, at) => finer.get(around[at] ?? '') === true && isKnown(unit, known))
  })
}

type Known = { readonly groups: SmallestGroups; readonly sumOf: SumBounds }

/** Whether the figures tell more of those in a shown unit who are in no shown one inside it than a figure of their own would. */
function isTogetherFiner(id: string, { round, measure, shown }: Figures, { groups, ...known }: Known): boolean {
  const around = shown.find((unit) => unit.id === id)
  if (!around) return false
  const inside = shown.filter(({ parent }) => parent === id).flatMap((unit) => groups.inUnit(unit.id))
  const rest = meanOf([...new Set(groups.inUnit(id)).difference(new Set(inside))], { groups, ...known })
  // Figures that contradict each other tell that the sizes taken are not those of who answered, and nothing else.
  if (!rest) return false
  if (rest.people < measure.difference) return true
  const alone = inside.length === 0 ? { alone: around } : {}
  const rule = { ...measure, step: stepOf(round, measure), width: widthOf(round, measure) }
  return isPastOnGrid({ ...rest, ...alone }, rule)
}

function isKnown(unit: AttackedUnit, known: Known): boolean {
  const own = meanOf(known.groups.inUnit(unit.id), known)
  return own !== undefined && (own.high - own.low <= tooNarrow || own.high < middle || own.low > middle)
}

/** Between which means the people of some groups lie, and how many these are. */
function meanOf(
  places: readonly number[],
  { groups, sumOf }: Known,
): (Bounds & { readonly people: number }) | undefined {
  const sum = sumOf(places)
  const people = places.reduce((total, place) => total + (groups.people[place] ?? 0), 0)
  return sum && { people, low: sum.low / people, high: sum.high / people }
}
