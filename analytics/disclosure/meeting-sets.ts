import type { SignedSet } from './signed-set.ts'

/** An atom with its people and a linear fingerprint that is 0 for every sum that can be worked out. */
export type Part = { readonly atom: number; readonly people: number; readonly print: number }

/** One or two parts, by their places, the second with a sign. */
type Side = {
  readonly first: number
  readonly second: number
  readonly sign: 1 | -1
  readonly people: number
  readonly print: number
}

/**
 * Sums and differences of one to four atoms whose fingerprints add up to 0 and who have fewer than `fewest` people
 * together: atoms alone, against atoms, pairs against atoms, pairs against pairs. The first weight is 1, as a sum and
 * its negative say the same. Sets of four may come more than once.
 */
export function meetingSets(parts: readonly Part[], size: number, fewest: number): Iterable<SignedSet> {
  if (size === 1) return vanishing(parts, singles(parts, fewest))
  if (size === 2) return vanishing(parts, pairs(parts, fewest))
  if (size === 3) return meetings(parts, [pairs(parts, fewest - 1), singles(parts, fewest)], fewest)
  const twos = [...pairs(parts, fewest - 2)]
  return meetings(parts, [twos, twos], fewest)
}

function* vanishing(parts: readonly Part[], sides: Iterable<Side>): Iterable<SignedSet> {
  for (const side of sides) if (side.print === 0) yield signedSet(parts, [side])
}

function* singles(parts: readonly Part[], fewest: number): Iterable<Side> {
  for (const [place, { people, print }] of parts.entries())
    if (people < fewest) yield { first: place, second: place, sign: 1, people, print }
}

function* pairs(parts: readonly Part[], fewest: number): Iterable<Side> {
  for (const [first, one] of parts.entries())
    for (let second = first + 1; second < parts.length; second += 1) {
      const other = parts[second]
      const people = one.people + (other?.people ?? fewest)
      if (!other || people >= fewest) continue
      yield { first, second, sign: 1, people, print: one.print + other.print }
      yield { first, second, sign: -1, people, print: one.print - other.print }
    }
}

function* meetings(
  parts: readonly Part[],
  [sides, others]: readonly [Iterable<Side>, Iterable<Side>],
  fewest: number,
): Iterable<SignedSet> {
  const byPrint = Map.groupBy(others, ({ print }) => Math.abs(print))
  for (const side of sides)
    for (const other of byPrint.get(Math.abs(side.print)) ?? []) {
      if (!isApartAndLater(side, other) || side.people + other.people >= fewest) continue
      if (side.print === -other.print) yield signedSet(parts, [side, other], 1)
      if (side.print === other.print) yield signedSet(parts, [side, other], -1)
    }
}

/** Every set of three or four comes in this order at least once, so other orders need not be looked at. */
function isApartAndLater(side: Side, other: Side): boolean {
  if (other.first === other.second) return other.first > side.second
  return other.first > side.first && other.first !== side.second && other.second !== side.second
}

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
