import { placesByPrint } from './places-by-print.ts'
import type { SignedSet } from './signed-set.ts'

/** An atom with its people and a linear fingerprint that is 0 for every sum that can be worked out. */
export type Part = { readonly atom: number; readonly people: number; readonly print: number }

/** Two parts each, by their places, the second with a sign: column by column, since there are hundreds of thousands. */
type Sides = {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly sign: Int8Array
  readonly print: Float64Array
}

/** One part, which is its first and its second, or two. */
type Side = { readonly first: number; readonly second: number; readonly sign: 1 | -1; readonly print: number }

/**
 * Sums and differences of one to four atoms whose fingerprints add up to 0 and who have fewer than `fewest` people
 * together: atoms alone, against atoms, pairs against atoms, pairs against pairs. The first weight is 1, as a sum and
 * its negative say the same. Sets of four may come more than once.
 */
export function meetingSets(parts: readonly Part[], size: number, fewest: number): Iterable<SignedSet> {
  // Every other atom of a set has one person at least.
  const small = parts.filter(({ people }) => people + size - 1 < fewest)
  if (size === 1) return vanishing(small)
  const pairs = { parts: small, fewest: fewest - (size - 2) }
  if (size === 2) return vanishingPairs(pairs)
  return size === 3 ? pairsAgainstSingles(pairs, fewest) : pairsAgainstPairs(pairs, fewest)
}

function* vanishing(parts: readonly Part[]): Iterable<SignedSet> {
  for (const [place, { print }] of parts.entries()) if (print === 0) yield signedSet(parts, [alone(parts, place)])
}

/** Every two of the parts who have fewer than `fewest` people together. */
type Pairs = { readonly parts: readonly Part[]; readonly fewest: number }

function* vanishingPairs({ parts, fewest }: Pairs): Iterable<SignedSet> {
  const byPrint = placesByPrint(Float64Array.from(parts, ({ print }) => print))
  for (const [first, { print }] of parts.entries())
    for (let second = byPrint.after(first, print); second >= 0; second = byPrint.after(second, print))
      yield* together(parts, [alone(parts, first), alone(parts, second)], fewest)
}

/** Pairs are made anew as they are looked at: of three thousand atoms there are millions. */
function* pairsAgainstSingles(pairs: Pairs, fewest: number): Iterable<SignedSet> {
  const { parts } = pairs
  const byPrint = placesByPrint(Float64Array.from(parts, ({ print }) => print))
  for (const first of parts.keys()) {
    const found: SignedSet[] = []
    eachPartner(pairs, first, (second, sign, print) => {
      for (let third = byPrint.first(print); third >= 0; third = byPrint.after(third, print))
        // Every set of three comes in this order as well.
        if (third > second)
          found.push(...together(parts, [{ first, second, sign, print }, alone(parts, third)], fewest))
    })
    yield* found
  }
}

function* pairsAgainstPairs(pairs: Pairs, fewest: number): Iterable<SignedSet> {
  const sides = allPairs(pairs)
  const byPrint = placesByPrint(sides.print)
  for (const [place, print] of sides.print.entries())
    for (let at = byPrint.after(place, print); at >= 0; at = byPrint.after(at, print))
      yield* together(pairs.parts, [sideAt(sides, place), sideAt(sides, at)], fewest)
}

/** Every two parts added, and subtracted. */
function allPairs(pairs: Pairs): Sides {
  const most = pairs.parts.length * Math.max(pairs.parts.length - 1, 0)
  const [firsts, seconds] = [new Int32Array(most), new Int32Array(most)]
  const [signs, prints] = [new Int8Array(most), new Float64Array(most)]
  let count = 0
  for (const first of pairs.parts.keys())
    eachPartner(pairs, first, (second, sign, print) => {
      firsts[count] = first
      seconds[count] = second
      signs[count] = sign
      prints[count] = print
      count += 1
    })
  return {
    first: firsts.subarray(0, count),
    second: seconds.subarray(0, count),
    sign: signs.subarray(0, count),
    print: prints.subarray(0, count),
  }
}

function eachPartner(
  { parts, fewest }: Pairs,
  first: number,
  visit: (second: number, sign: 1 | -1, print: number) => void,
): void {
  const one = parts[first]
  if (!one) return
  for (let second = first + 1; second < parts.length; second += 1) {
    const other = parts[second]
    if (!other || one.people + other.people >= fewest) continue
    visit(second, 1, one.print + other.print)
    visit(second, -1, one.print - other.print)
  }
}

const alone = (parts: readonly Part[], place: number): Side => ({
  first: place,
  second: place,
  sign: 1,
  print: parts[place]?.print ?? 0,
})

const sideAt = ({ first, second, sign, print }: Sides, at: number): Side => ({
  first: first[at] ?? 0,
  second: second[at] ?? 0,
  sign: sign[at] === -1 ? -1 : 1,
  print: print[at] ?? 0,
})

/** The sum and the difference of two sides with prints of the same absolute value, where they vanish and are asked about. */
function together(parts: readonly Part[], [one, other]: readonly [Side, Side], fewest: number): readonly SignedSet[] {
  if (!areApart(one, other) || peopleIn(parts, one) + peopleIn(parts, other) >= fewest) return []
  return [
    ...(one.print === -other.print ? [signedSet(parts, [one, other], 1)] : []),
    ...(one.print === other.print ? [signedSet(parts, [one, other], -1)] : []),
  ]
}

const areApart = (one: Side, other: Side): boolean =>
  one.first !== other.first && one.first !== other.second && one.second !== other.first && one.second !== other.second

const peopleIn = (parts: readonly Part[], { first, second }: Side): number =>
  (parts[first]?.people ?? 0) + (first === second ? 0 : (parts[second]?.people ?? 0))

function signedSet(parts: readonly Part[], sides: readonly Side[], sign: 1 | -1 = 1): SignedSet {
  return sides.flatMap((side, index) => {
    const weight = index === 0 ? 1 : sign
    const places =
      side.first === side.second
        ? [[side.first, 1]]
        : [
            [side.first, 1],
            [side.second, side.sign],
          ]
    return places.map(([place = 0, own = 1]): readonly [number, number] => [parts[place]?.atom ?? -1, weight * own])
  })
}
