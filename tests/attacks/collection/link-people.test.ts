import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../backend/commands/example/seeded-random.ts'
import { bestMatching } from './assignment.ts'
import { chanceOfAtLeast, chanceRate, hitsByChance } from './chance.ts'
import type { Trace } from './evidence.ts'
import { linkPeople } from './link-people.ts'

describe('what chance gets right', () => {
  it('is what counting the six permutations of three gives', () => {
    const shares = hitsByChance([3]).map((share) => Math.round(6 * share))
    expect(shares).toEqual([2, 3, 0, 1])
  })

  it('is one person of each group, whatever its size', () => {
    expect(chanceRate([5, 8, 15])).toBe(3 / 28)
    const mean = hitsByChance([5, 8, 15]).reduce((sum, share, hits) => sum + hits * share, 0)
    expect(mean).toBeCloseTo(3, 10)
  })

  it('is certain to be at least nobody', () => {
    expect(chanceOfAtLeast(0, [5, 8])).toBeCloseTo(1, 12)
  })
})

describe('the best matching', () => {
  it('costs what the cheapest of all permutations costs', () => {
    const random = seededRandom(3)
    for (let round = 0; round < 30; round += 1) {
      const cost = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => Math.floor(random() * 100)))
      const total = (columns: readonly number[]) => columns.reduce((sum, column, row) => sum + cost[row]![column]!, 0)
      const matching = bestMatching(cost)
      expect(new Set(matching).size).toBe(6)
      expect(total(matching)).toBe(Math.min(...permutations([0, 1, 2, 3, 4, 5]).map(total)))
    }
  })
})

describe('the attacker who links people to slots', () => {
  const people = 120
  const evidence = (slotOf: (place: number, random: () => number) => number) => {
    const random = seededRandom(7)
    const trace = (place: number, value: number): Trace => ({
      unit: `unit ${place % 12}`,
      features: new Map([
        ['row', random()],
        ['value', value],
      ]),
    })
    const places = Array.from({ length: people }, (_, place) => place)
    return {
      people: places.map((place) => trace(place, place)),
      slots: places.map((place) => trace(place, slotOf(place, random))),
    }
  }

  it('links everybody when both sides keep the order', () => {
    expect(linkPeople(evidence((place) => place * 3)).rate).toBe(1)
  })

  it('links them as well when one side keeps it backwards', () => {
    expect(linkPeople(evidence((place) => -place)).rate).toBe(1)
  })

  it('does no better than chance when neither keeps anything', () => {
    expect(linkPeople(evidence((_, random) => random())).probability).toBeGreaterThan(0.001)
  })
})

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values]
  return values.flatMap((value) =>
    permutations(values.filter((other) => other !== value)).map((rest) => [value, ...rest]),
  )
}
