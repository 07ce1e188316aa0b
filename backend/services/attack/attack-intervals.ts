import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'

/** Bounds of a sum of scores, in points. */
type Bounds = { readonly low: number; readonly high: number }

/** A mean known this exactly, one point of a five-point item, counts as found. */
const tooNarrow = 25
const middle = 50

/**
 * A4: with the bounds that rounding leaves, is the mean of a small hidden group known to within one point of a five-point item,
 * or known to lie on one side of the middle?
 *
 * Sums over nested groups form a tree, so the bounds are exact, those of a linear program: from the bottom up, and from
 * the top down less what the others can be at most and at least. A figure that is the same as before may have stood
 * while the mean moved by as much as one person moves it at most, and a robust one leaves out one person.
 */
export function attackIntervals(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round, place) =>
    round.measures
      .filter(({ kind }) => kind === 'scale')
      .flatMap((measure) => {
        if (shownFor(round, measure).length === 0) return []
        const bounds = sumBounds(round, measure, rounds.slice(0, place))
        const hidden = round.units.filter((unit) => unit.figureOf(measure) === undefined && isSmall(unit, measure))
        return hidden.map((unit) => isKnown(bounds.get(unit.id), unit.sizeOf(measure)))
      }),
  )
  return outcomeOf('A4', trials)
}

const isSmall = (unit: AttackedUnit, measure: AttackedMeasure): boolean =>
  unit.sizeOf(measure) > 0 && unit.sizeOf(measure) < measure.difference

function isKnown(bounds: Bounds | undefined, people: number): boolean {
  if (!bounds) return false
  const [low, high] = [bounds.low / people, bounds.high / people]
  return high - low <= tooNarrow || high < middle || low > middle
}

/** The exact bounds of every unit's sum of scores. */
function sumBounds(
  round: AttackedRound,
  measure: AttackedMeasure,
  before: readonly AttackedRound[],
): ReadonlyMap<string, Bounds> {
  const last = new Map(
    before.flatMap(({ units }) =>
      units.flatMap((unit) => {
        const figure = unit.figureOf(measure)
        return figure === undefined ? [] : [[unit.id, figure] as const]
      }),
    ),
  )
  const bounds = new Map<string, Bounds>()
  const boundsOf = (unit: AttackedUnit): Bounds => bounds.get(unit.id) ?? nothing
  const childrenOf = ({ id }: AttackedUnit) => round.inside.get(id) ?? []
  for (const unit of round.units.toReversed()) {
    const below = addBounds(childrenOf(unit).map(boundsOf))
    const stood = last.get(unit.id) === unit.figureOf(measure)
    const own = ownBounds(unit, measure, { step: round.step, stood })
    bounds.set(unit.id, childrenOf(unit).length > 0 ? meet(own, below) : own)
  }
  for (const unit of round.units) {
    // The others' bounds are those from below, so one child after another may be narrowed.
    const below = addBounds(childrenOf(unit).map(boundsOf))
    for (const child of childrenOf(unit))
      bounds.set(child.id, narrowed(boundsOf(child), { whole: boundsOf(unit), below }))
  }
  return bounds
}

/** A child's bounds, given those of all and the sum of every child's own. */
function narrowed(child: Bounds, { whole, below }: { readonly whole: Bounds; readonly below: Bounds }): Bounds {
  const rest = { low: below.low - child.low, high: below.high - child.high }
  return meet(child, { low: whole.low - rest.high, high: whole.high - rest.low })
}

const nothing: Bounds = { low: 0, high: 0 }

/** What the figure alone says; the lowest code begins at 0 and the highest ends at 100. */
function ownBounds(
  unit: AttackedUnit,
  measure: AttackedMeasure,
  { step, stood }: { readonly step: number; readonly stood: boolean },
): Bounds {
  const people = unit.sizeOf(measure)
  const figure = unit.figureOf(measure)
  if (figure === undefined) return { low: 0, high: 100 * people }
  const onePerson = 100 / Math.max(people, 1)
  const half = (stood ? Math.max(step / 2, onePerson) : step / 2) + (measure.isRobust ? onePerson : 0)
  const low = figure <= step ? 0 : figure - half
  const high = figure >= 100 - step ? 100 : figure + half
  return { low: Math.max(low, 0) * people, high: Math.min(high, 100) * people }
}

const addBounds = (all: readonly Bounds[]): Bounds =>
  all.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }), nothing)

const meet = (one: Bounds, other: Bounds): Bounds => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
})
