import { roomBesideInsider } from '../release/shared-end.ts'
import type { Bounds } from './bounds.ts'

export type BoundedUnit = Bounds & {
  readonly id: string
  /** The nearest shown unit around it. */
  readonly parent: string | null
  readonly people: number
}

export type Remainder = Bounds & {
  readonly people: number
  /** What the unit's own figure alone tells of them; absent where they are not everybody in it. */
  readonly alone?: Bounds
}

/**
 * What the figures of nested groups say together about the people of a shown unit who are in no shown unit inside it,
 * everybody where none is: how many these are, and between which means (points) they lie. By unit; none where the shown
 * ones inside make up all.
 *
 * `units`: those that are shown, parents before their children. Sums over nested groups form a tree, so the bounds are
 * exact, those of a linear program: from the bottom up, then from the top down less what the others can be at most and
 * at least.
 *
 * @example
 * remainderBounds([
 *   { id: 'all', parent: null, people: 12, low: 0, high: 15 },
 *   { id: 'north', parent: 'all', people: 7, low: 25, high: 35 },
 * ]).get('all') // => five people between 0 and 1, since 12 * 15 - 7 * 25 = 5
 */
export function remainderBounds(units: readonly BoundedUnit[]): ReadonlyMap<string, Remainder> {
  const inside = Map.groupBy(units, ({ parent }) => parent)
  const sums = new Map<string, Bounds>()
  const sumOf = ({ id }: BoundedUnit): Bounds => sums.get(id) ?? nothing
  const restOf = (unit: BoundedUnit): number =>
    (inside.get(unit.id) ?? []).reduce((rest, { people }) => rest - people, unit.people)
  const partsOf = (unit: BoundedUnit): Bounds =>
    added([anything(restOf(unit)), ...(inside.get(unit.id) ?? []).map(sumOf)])
  for (const unit of units.toReversed()) sums.set(unit.id, meet(ownSum(unit), partsOf(unit)))
  const remainders = new Map<string, Remainder>()
  for (const unit of units) {
    // The parts' bounds are those from below, so one after another may be narrowed.
    const around = { whole: sumOf(unit), parts: partsOf(unit) }
    const rest = restOf(unit)
    for (const child of inside.get(unit.id) ?? []) sums.set(child.id, narrowed(sumOf(child), around))
    const alone = rest === unit.people ? { alone: { low: unit.low, high: unit.high } } : {}
    if (rest > 0) remainders.set(unit.id, { people: rest, ...meanOf(narrowed(anything(rest), around), rest), ...alone })
  }
  return remainders
}

/**
 * Whether the people of a remainder are known to lie at an end more closely than a figure would tell: with less room from
 * there, in points added up over all of them, than the two codes shown as one leave to the smallest group that is ever
 * shown. Then all of them answered nearly alike. Or with so little that one of them, who takes their own answer away, knows
 * it of all others. What a unit's own figure leaves, in whole answers, is always enough.
 */
export function isPastSharedEnd({ alone, ...rest }: Remainder, rule: EndRule): boolean {
  const { people } = rest
  const enough = roomWanted(people, rule)
  return roomOf(rest) < Math.min(enough, alone ? roomOf({ people, ...alone }) : enough) - rounding
}

/** How much room so many people are to be left, in points added up over all of them. */
export const roomWanted = (people: number, { step, floor, kind }: EndRule): number =>
  Math.max(1.5 * step * Math.min(people, floor), roomBesideInsider[kind] + 2 * rounding)

/** `floor`: fewest answers in a unit that is shown. */
export type EndRule = { readonly step: number; readonly floor: number; readonly kind: 'scale' | 'item' }

const rounding = 1e-6
const nothing: Bounds = { low: 0, high: 0 }
const anything = (people: number): Bounds => ({ low: 0, high: 100 * people })
const roomOf = ({ people, low, high }: Remainder): number => Math.min(high, 100 - low) * people
const ownSum = ({ people, low, high }: BoundedUnit): Bounds => ({ low: low * people, high: high * people })
const meanOf = ({ low, high }: Bounds, people: number): Bounds => ({ low: low / people, high: high / people })

/** A part's bounds, given those of the whole and the sum of every part's own. */
function narrowed(part: Bounds, { whole, parts }: { readonly whole: Bounds; readonly parts: Bounds }): Bounds {
  const others = { low: parts.low - part.low, high: parts.high - part.high }
  return meet(part, { low: whole.low - others.high, high: whole.high - others.low })
}

const added = (all: readonly Bounds[]): Bounds =>
  all.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }), nothing)

const meet = (one: Bounds, other: Bounds): Bounds => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
})
