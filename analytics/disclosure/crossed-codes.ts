import type { Bounds } from './bounds.ts'
import { isPastSharedEnd, type EndRule } from './remainder-bounds.ts'

/** A shown unit and what its code says of the mean (points) of everybody in it. */
export type CrossedUnit = Bounds & {
  /** Place of the nearest shown unit around it, before it; null for the whole organisation. */
  readonly parent: number | null
  readonly people: number
  /** Who are in no shown unit inside it: by shown value, and last those who declared none of these. */
  readonly beyond: readonly number[]
}

/** Means over everybody who declared a shown value. */
type CrossedValue = Bounds & { readonly people: number }

export type CrossedCodes = { readonly units: readonly CrossedUnit[]; readonly values: readonly CrossedValue[] }

/**
 * In how many ways codes of units and of values, added and subtracted, say that some people answered more closely to an end
 * than a figure of `floor` people would (`isPastSharedEnd`); nothing where units alone say it.
 *
 * Any weights a(u) of the units' sums and b(v) of the values' weigh somebody of value v by b(v) and the a(u) of all
 * units around them. Whoever is weighed 1 or more has together no more than the weighted sums have at most, and 100 for
 * each point of weight below 0 of anybody: a linear program's dual, of which every solution is true. Both families are nested, so weights in
 * whole numbers lose nothing; looked at are b from -1 to 1 and a that add up to -2 to 2. Given b, the best a are found
 * from the bottom of the tree up. The other end is the same with every mean taken from 100.
 *
 * Stricter than the rule for units where a sensitive scale leaves fewer people than its floor.
 *
 * @example
 * // Twelve people at 25 or more in a unit of 22 that has no more than 15 each: ten have 30 points at most.
 * finerTogether(
 *   { units: [{ parent: null, people: 22, low: 0, high: 15, beyond: [12, 10] }], values: [{ people: 12, low: 25, high: 35 }] },
 *   { step: 10, floor: 10, kind: 'scale' },
 * ) // => 1
 */
export function finerTogether(codes: CrossedCodes, rule: EndRule): number {
  const weightings = weightingsOf(codes.values.length)
  return [codes, mirrored(codes)].reduce(
    (sum, one) => sum + weightings.filter((weights) => isFiner(fewestPoints(one, weights), rule)).length,
    0,
  )
}

/** As if so many people were a figure's fewest. */
const isFiner = (points: number, rule: EndRule): boolean =>
  isPastSharedEnd({ people: rule.floor, low: 0, high: points / rule.floor }, rule)

/** Weights of all values, but for none at all. */
function weightingsOf(values: number): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]]
  for (let value = 0; value < values; value += 1)
    all = all.flatMap((one) => [-1, 0, 1].map((weight) => [...one, weight]))
  return all.filter((one) => one.some((weight) => weight !== 0))
}

/** What the units' own weights can add up to around somebody, and where 0 stands among these. */
const sumsOfUnits = [-2, -1, 0, 1, 2]
const zero = 2

/**
 * The least that anybody can be bounded by, given the weights of values. By unit and sum of the weights around it: the least
 * points below it where nobody is weighed 1 or more, and where somebody is. Plain tables, since this is asked thousands of times.
 */
function fewestPoints({ units, values }: CrossedCodes, weights: readonly number[]): number {
  const size = sumsOfUnits.length
  const least = { nobody: new Float64Array(units.length * size), somebody: new Float64Array(units.length * size) }
  least.somebody.fill(Infinity)
  let fewest = Infinity
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at]
    if (!unit) continue
    addBlock(least, at * size, { beyond: unit.beyond, weights })
    const [down, up] = [weighed(unit, -1), weighed(unit, 1)]
    for (let place = 0; place < size; place += 1) {
      const best = (of: Float64Array): number => {
        const from = at * size + place
        const stay = of[from] ?? Infinity
        const less = place > 0 ? down + (of[from - 1] ?? Infinity) : Infinity
        const more = place < size - 1 ? up + (of[from + 1] ?? Infinity) : Infinity
        return Math.min(stay, less, more)
      }
      const own = { nobody: best(least.nobody), somebody: best(least.somebody) }
      if (unit.parent !== null) join(least, unit.parent * size + place, own)
      else if (place === zero) fewest = own.somebody
    }
  }
  return values.reduce((sum, value, at) => sum + weighed(value, weights[at] ?? 0), fewest)
}

type Least = { readonly nobody: Float64Array; readonly somebody: Float64Array }

/** The people of a unit's own block, beside what is below it. */
function addBlock(
  least: Least,
  from: number,
  { beyond, weights }: Pick<CrossedUnit, 'beyond'> & { readonly weights: readonly number[] },
): void {
  for (let place = 0; place < sumsOfUnits.length; place += 1) {
    join(least, from + place, ofBlock(beyond, weights, place - zero))
  }
}

function ofBlock(beyond: readonly number[], weights: readonly number[], sum: number) {
  let [points, isAnybody] = [0, false]
  for (let value = 0; value < beyond.length; value += 1) {
    const people = beyond[value] ?? 0
    const weight = sum + (weights[value] ?? 0)
    if (weight < 0) points -= 100 * people * weight
    isAnybody ||= people > 0 && weight > 0
  }
  return isAnybody ? { nobody: Infinity, somebody: points } : { nobody: points, somebody: Infinity }
}

/** Two parts side by side: somebody is weighed 1 or more in the one, in the other or in both. */
function join(least: Least, at: number, other: { readonly nobody: number; readonly somebody: number }): void {
  const [nobody, somebody] = [least.nobody[at] ?? 0, least.somebody[at] ?? Infinity]
  least.nobody[at] = nobody + other.nobody
  least.somebody[at] = Math.min(somebody + Math.min(other.nobody, other.somebody), nobody + other.somebody)
}

const weighed = ({ people, low, high }: Bounds & { readonly people: number }, weight: number): number =>
  people * (weight > 0 ? weight * high : weight * low)

const mirrored = ({ units, values }: CrossedCodes): CrossedCodes => ({
  units: units.map((unit) => ({ ...unit, ...fromTop(unit) })),
  values: values.map((value) => ({ ...value, ...fromTop(value) })),
})

const fromTop = ({ low, high }: Bounds): Bounds => ({ low: 100 - high, high: 100 - low })
