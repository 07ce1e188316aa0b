import { wholeScale, type Bounds } from './bounds.ts'
import { roomWanted, type EndRule } from './remainder-bounds.ts'

/** A shown unit and what its code says of the mean (points) of everybody in it. */
export type CrossedUnit = Bounds & {
  /** Place of the nearest shown unit around it, before it; null for the whole organisation. */
  readonly parent: number | null
  readonly people: number
  /** Who are in no shown unit inside it: by shown value, and last those who declared none of these. */
  readonly beyond: readonly number[]
}

export type BesideUnits = {
  readonly units: readonly CrossedUnit[]
  /** By shown value, everybody who declared it. */
  readonly people: readonly number[]
}

/**
 * Whether codes of units and of values, added and subtracted, say that some people answered more closely to an end than a
 * figure of `floor` people would (`isPastSharedEnd`), and more closely than the units alone say it. Asked with what the
 * codes say of the means over everybody who declared each value.
 *
 * Any weights a(u) of the units' sums and b(v) of the values' weigh somebody of value v by b(v) and the a(u) of all
 * units around them. Whoever is weighed 1 or more has together no more than the weighted sums have at most, and 100 for
 * each point of weight below 0 of anybody: a linear program's dual, of which every solution is true. Both families are nested, so weights in
 * whole numbers lose nothing; looked at are b from -1 to 1 and a that add up to -2 to 2. Given b, the best a are found
 * from the bottom of the tree up, once: what the values say is added to it. The other end is the same with every mean taken from 100.
 *
 * Values whose codes say no more than the whole scale therefore never tell too much, whatever the units say. Otherwise
 * stricter than the rule for units where a sensitive scale leaves fewer people than its floor.
 *
 * @example
 * // Twelve people at 25 or more in a unit of 22 that has no more than 15 each: ten have 30 points at most.
 * const tellTooMuch = finerTogether(
 *   { units: [{ parent: null, people: 22, low: 0, high: 15, beyond: [12, 10] }], people: [12] },
 *   { step: 10, floor: 10, kind: 'scale' },
 * )
 * tellTooMuch([{ low: 25, high: 35 }]) // => true
 * tellTooMuch([{ low: 0, high: 100 }]) // => false
 */
export function finerTogether({ units, people }: BesideUnits, rule: EndRule): (values: readonly Bounds[]) => boolean {
  const fewest = roomWanted(rule.floor, rule) - rounding
  const weightings = weightingsOf(people.length)
  const seenFrom = (all: readonly CrossedUnit[]): readonly Weighted[] =>
    weightings.map((weights) => {
      const untold = mostPoints(people, { weights, values: [] })
      return { weights, points: fewestPoints(all, weights), untold: untold - rounding }
    })
  const [bottom, top] = [seenFrom(units), seenFrom(units.map(mirrored))]
  const tells = (values: readonly Bounds[]) => (weighted: Weighted) => {
    const told = mostPoints(people, { weights: weighted.weights, values })
    return weighted.points + told < fewest && told < weighted.untold
  }
  return (values) => bottom.some(tells(values)) || top.some(tells(values.map(fromTop)))
}

type Weighted = {
  readonly weights: readonly number[]
  /** The most that those weighed 1 or more have by the units alone, but for what the values' sums add. */
  readonly points: number
  /** What these add where each value has the whole scale. */
  readonly untold: number
}

const rounding = 1e-6

type WeightedValues = Pick<Weighted, 'weights'> & { readonly values: readonly Bounds[] }

/** What the weighted sums of the values add up to at the most; of a value without bounds with its whole scale. */
function mostPoints(people: readonly number[], { weights, values }: WeightedValues): number {
  let most = 0
  for (let at = 0; at < people.length; at += 1) {
    const [size, weight] = [people[at] ?? 0, weights[at] ?? 0]
    const { low, high } = values[at] ?? wholeScale
    most += size * weight * (weight > 0 ? high : low)
  }
  return most
}

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
 * The least that anybody can be bounded by, given the weights of values, but for what the values' own sums add. By unit and sum of the weights around it: the least
 * points below it where nobody is weighed 1 or more, and where somebody is. Plain tables, since this is asked thousands of times.
 */
function fewestPoints(units: readonly CrossedUnit[], weights: readonly number[]): number {
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
  return fewest
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

const mirrored = (unit: CrossedUnit): CrossedUnit => ({ ...unit, ...fromTop(unit) })

const fromTop = ({ low, high }: Bounds): Bounds => ({ low: 100 - high, high: 100 - low })
