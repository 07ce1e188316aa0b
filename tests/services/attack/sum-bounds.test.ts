import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remainderBounds, type BoundedUnit } from '../../../analytics/index.ts'
import { sumBoundsSolver, type KnownSums } from '../../../backend/services/attack/sum-bounds.ts'

const solve = await sumBoundsSolver()

describe('bounds of sums', () => {
  it('are what is left by everything that is known together', () => {
    // By hand: twelve have at most 180 points, and seven of them at least 175.
    const known = { people: [7, 5], sums: [sum([0, 1], 0, 180), sum([0], 175, 245)] }
    expect(solve(known, (of) => [of([0]), of([1]), of([1, 0])])).toEqual([
      { low: 175, high: 180 },
      { low: 0, high: 5 },
      { low: 175, high: 180 },
    ])
  })

  it('take groups that cross, which no tree holds: two departments by two answers', () => {
    // By hand: of four atoms of 5, rows have 400 and 500, columns 800 and 100; at most 100 of the second row is in the
    // second column, so at least 400 of it is in the first, which leaves the first row at most 400 there.
    const known = {
      people: [5, 5, 5, 5],
      sums: [sum([0, 1], 400, 400), sum([2, 3], 500, 500), sum([0, 2], 800, 800), sum([1, 3], 100, 100)],
    }
    expect(solve(known, (of) => [of([0]), of([1]), of([2]), of([3])])).toEqual([
      { low: 300, high: 400 },
      { low: 0, high: 100 },
      { low: 400, high: 500 },
      { low: 0, high: 100 },
    ])
  })

  it('contain what is met, once anything was solved', () => {
    const known = { people: [7, 5, 6], sums: [sum([0, 1], 0, 180), sum([0], 175, 245), sum([1, 2], 200, 300)] }
    for (const given of [known, { ...known, sums: [sum([0, 1], 0, 450), sum([2], 100, 500)], width: 100 }])
      solve(given, (of, met) => {
        expect(met([1])).toBeUndefined()
        for (const asked of [[0], [1], [2], [0, 2], [1, 2], [0, 1, 2]]) {
          const [left, own] = [of(asked)!, met(asked)!]
          expect(own.low).toBeGreaterThanOrEqual(left.low)
          expect(own.high).toBeLessThanOrEqual(left.high)
        }
      })
  })

  it('count whole people where nobody can be in between', () => {
    // By hand: of 30 at most four and a half say yes, so four; of 25 at least 3.75, so four.
    const known = { people: [25, 5], sums: [sum([0, 1], 0, 450), sum([0], 375, 625)] }
    expect(solve({ ...known, width: 100 }, (of) => of([1]))).toEqual({ low: 0, high: 0 })
    expect(solve(known, (of) => of([1]))).toEqual({ low: 0, high: 75 })
  })

  it('say nothing where what is known contradicts itself', () => {
    const known = { people: [5, 5], sums: [sum([0, 1], 0, 100), sum([0], 200, 300)] }
    expect(solve(known, (of) => of([1]))).toBeUndefined()
  })
})

describe('the release gate’s own bounds of nested groups', () => {
  it('are those of the linear program', () => {
    fc.assert(
      fc.property(fc.array(madeUpUnit, { minLength: 1, maxLength: 9 }), (made) => {
        const { units, known, rests } = tree(made)
        const solved = solve(known, (of) => rests.map((place) => of([place])))
        const bounds = remainderBounds(units)
        for (const [at, unit] of units.entries()) {
          const { low, high, people } = bounds.get(unit.id)!
          expect(low * people).toBeCloseTo(solved[at]!.low, 5)
          expect(high * people).toBeCloseTo(solved[at]!.high, 5)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function sum(groups: readonly number[], low: number, high: number) {
  return { groups, low, high }
}

/** Where it hangs among those before it, how many are in no unit inside it, their mean, and how coarsely its own is told. */
const madeUpUnit = fc.record({
  under: fc.nat(100),
  rest: fc.integer({ min: 1, max: 20 }),
  mean: fc.integer({ min: 0, max: 100 }),
  below: fc.integer({ min: 0, max: 30 }),
  above: fc.integer({ min: 0, max: 30 }),
})

/** A tree in which every unit has people of its own, told in bounds around the true means, so that nothing contradicts. */
function tree(made: readonly (typeof madeUpUnit extends fc.Arbitrary<infer Unit> ? Unit : never)[]) {
  const parents = made.map(({ under }, at) => (at === 0 ? undefined : under % at))
  const within = made.map((_, at) => made.flatMap((__, other) => (isIn(other, at, parents) ? [other] : [])))
  const units = made.map(({ below, above }, at): BoundedUnit => {
    const people = total(within[at]!, (one) => made[one]!.rest)
    const mean = total(within[at]!, (one) => made[one]!.rest * made[one]!.mean) / people
    const parent = parents[at]
    return {
      id: String(at),
      parent: parent === undefined ? null : String(parent),
      people,
      low: Math.max(mean - below, 0),
      high: Math.min(mean + above, 100),
    }
  })
  const known: KnownSums = {
    people: made.map(({ rest }) => rest),
    sums: units.map(({ people, low, high }, at) => sum(within[at]!, low * people, high * people)),
  }
  return { units, known, rests: made.map((_, at) => at) }
}

function isIn(one: number | undefined, unit: number, parents: readonly (number | undefined)[]): boolean {
  return one !== undefined && (one === unit || isIn(parents[one], unit, parents))
}

function total(places: readonly number[], of: (place: number) => number): number {
  return places.reduce((all, place) => all + of(place), 0)
}
