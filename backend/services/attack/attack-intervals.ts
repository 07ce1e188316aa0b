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
 * the top down less what the others can be at most and at least. Every figure is read as the mean of all who answered,
 * which is more than a robust score tells.
 */
export function attackIntervals(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) =>
    round.measures
      .filter(({ kind }) => kind === 'scale')
      .flatMap((measure) => {
        if (shownFor(round, measure).length === 0) return []
        const bounds = sumBounds(round, measure)
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
function sumBounds(round: AttackedRound, measure: AttackedMeasure): ReadonlyMap<string, Bounds> {
  const bounds = new Map<string, Bounds>()
  const boundsOf = (unit: AttackedUnit): Bounds => bounds.get(unit.id) ?? nothing
  const childrenOf = ({ id }: AttackedUnit) => round.inside.get(id) ?? []
  for (const unit of round.units.toReversed()) {
    const below = addBounds(childrenOf(unit).map(boundsOf))
    const own = ownBounds(unit, measure, round.step)
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
function ownBounds(unit: AttackedUnit, measure: AttackedMeasure, step: number): Bounds {
  const people = unit.sizeOf(measure)
  const figure = unit.figureOf(measure)
  if (figure === undefined) return { low: 0, high: 100 * people }
  const low = figure <= step ? 0 : figure - step / 2
  const high = figure >= 100 - step ? 100 : figure + step / 2
  return { low: low * people, high: high * people }
}

const addBounds = (all: readonly Bounds[]): Bounds =>
  all.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }), nothing)

const meet = (one: Bounds, other: Bounds): Bounds => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
})
