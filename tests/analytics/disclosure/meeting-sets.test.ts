import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingSets, type Part } from '../../../analytics/disclosure/meeting-sets.ts'

type Weights = readonly (readonly [number, number])[]

/** All sums and differences of so many parts, the first weight 1, by trying them all. */
function tried(parts: readonly Part[], size: number, fewest: number): readonly Weights[] {
  const extend = (chosen: Weights, from: number): readonly Weights[] => {
    if (chosen.length === size) return [chosen]
    return parts
      .slice(from)
      .flatMap((_, place) =>
        (chosen.length === 0 ? [1] : [1, -1]).flatMap((weight) =>
          extend([...chosen, [from + place, weight]], from + place + 1),
        ),
      )
  }
  const sumOf = (weights: Weights, of: (part: Part, weight: number) => number) =>
    weights.reduce((sum, [place, weight]) => sum + of(parts[place]!, weight), 0)
  return extend([], 0).filter(
    (weights) =>
      sumOf(weights, ({ print }, weight) => weight * print) === 0 && sumOf(weights, ({ people }) => people) < fewest,
  )
}

/** The same set however it is written: in the order of atoms, the first weight 1. */
function written(sets: Iterable<Weights>): readonly string[] {
  const texts = [...sets].map((set) => {
    const sorted = set.toSorted(([one], [other]) => one - other)
    const sign = sorted[0]?.[1] ?? 1
    return JSON.stringify(sorted.map(([atom, weight]) => [atom, weight * sign]))
  })
  return [...new Set(texts)].toSorted()
}

describe('sums and differences of a few atoms', () => {
  it.each([1, 2, 3, 4])('of %i are those found by trying all', (size) => {
    const part = record({ people: integer({ min: 1, max: 4 }), print: integer({ min: -6, max: 6 }) })
    assert(
      property(array(part, { maxLength: 9 }), constantFrom(5, 7, 10), (some, fewest) => {
        const parts = some.map((one, atom) => ({ ...one, atom }))
        expect(written(meetingSets(parts, size, fewest))).toEqual(written(tried(parts, size, fewest)))
      }),
    )
  })
})
