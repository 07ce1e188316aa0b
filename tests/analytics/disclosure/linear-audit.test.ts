import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atomsOf,
  linearAudit,
  sumOver,
  type AuditSystem,
  type PeopleSum,
  type SignedSet,
} from '../../../analytics/index.ts'
import { seededRandom } from '../seeded-random.ts'
import { isInRowSpace, signedSetsBelow } from './floating-row-space.ts'

const groupSums = (...groups: readonly (readonly number[])[]): SignedSet[] => groups.map(sumOver)
const singles = (sums: readonly SignedSet[], atoms: number): AuditSystem => ({
  people: Array.from({ length: atoms }, () => 1),
  sums,
})
const sameSet = (set: readonly (readonly [number, number])[]) =>
  set
    .toSorted(([one], [other]) => one - other)
    .map(([atom, weight]) => `${weight > 0 ? '+' : '-'}${atom}`)
    .join('')
const smallest = (sets: readonly (readonly unknown[])[]) => Math.min(...sets.map(({ length }) => length))

describe('linearAudit', () => {
  it('finds the one person by whom two published groups differ', () => {
    expect(linearAudit({ people: [7, 1], sums: groupSums([0, 1], [0]), fewest: 5 })).toMatchObject({
      isSafe: false,
      method: 'tree',
      findings: [[[1, 1]]],
    })
  })

  it('passes a tree whose hidden remainder is large enough', () => {
    expect(linearAudit({ people: [8, 5, 6], sums: groupSums([0, 1, 2], [0], [2]), fewest: 5 })).toMatchObject({
      isSafe: true,
      method: 'tree',
      isComplete: true,
    })
  })

  it('finds what only a chain of sums across two attributes gives away', () => {
    // Team by gender: both teams and the women of all teams are published, as are the men of the first team.
    const system = { people: [6, 5, 7, 2], sums: groupSums([0, 1], [2, 3], [0, 2], [1]) }
    expect(linearAudit({ ...system, fewest: 5 })).toMatchObject({
      isSafe: false,
      method: 'algebra',
      findings: [[[3, 1]]],
    })
  })

  it('finds differences between people as well as sums', () => {
    // Two groups that differ by an exchange of one person: their difference is known, though neither alone is.
    const found = linearAudit({
      people: [9, 1, 1],
      sums: groupSums([0, 1], [0, 2]),
      fewest: 5,
    }).findings
    expect(found.map(sameSet)).toEqual(['+1-2'])
  })

  it('takes coefficients that are no whole numbers in its stride', () => {
    // Each two of three: half of (A + B - C) is the first one.
    const sums = groupSums([0, 1], [0, 2], [1, 2])
    expect(linearAudit({ ...singles(sums, 3), fewest: 5 }).findings).toHaveLength(3)
    expect(linearAudit({ people: [5, 5, 5], sums, fewest: 5 }).isSafe).toBe(true)
  })

  it('answers about sets that it is asked about beyond those it enumerates', () => {
    const people = Array.from({ length: 8 }, () => 1)
    // Nobody's atom nor any four of them, but six of them together.
    const sums = groupSums([0, 1, 2, 3, 4, 5, 6], [6, 7], [7, 0, 1, 2, 3, 4, 5])
    const asked = [[0, 1, 2, 3, 4, 5].map((atom): readonly [number, number] => [atom, 1])]
    expect(linearAudit({ people, sums, fewest: 10 }).findings.map(sameSet)).not.toContain('+0+1+2+3+4+5')
    expect(linearAudit({ people, sums, fewest: 10, asked }).findings.map(sameSet)).toContain('+0+1+2+3+4+5')
  })

  it('agrees with brute force on small organisations, trees or not, and on changes of groups', () => {
    const sums = (atoms: number) => {
      const weight = fc.constantFrom(1, -1)
      const group = fc.uniqueArray(fc.nat(atoms - 1), { minLength: 1 }).map(sumOver)
      const change = group.chain((sum) =>
        fc
          .tuple(...sum.map(() => weight))
          .map((weights) => sum.map(([atom], index) => [atom, weights[index] ?? 1] as const)),
      )
      const any = fc.oneof(
        fc.array(group, { minLength: 1, maxLength: 6 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
      )
      return any.map((list) => ({ atoms, list }))
    }
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }).chain(sums), ({ atoms, list }) => {
        const answer = linearAudit({ ...singles(list, atoms), fewest: 5 })
        const derivable = signedSetsBelow(5, atoms).filter((set) => isInRowSpace(list, atoms, set))
        expect(answer.isSafe).toBe(derivable.length === 0)
        // Whatever is found is true, and the algebra names the smallest that there are.
        expect(answer.findings.every((set) => isInRowSpace(list, atoms, set))).toBe(true)
        expect(answer.method === 'tree' || smallest(answer.findings) === smallest(derivable)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('fails closed where its arithmetic cannot prove an answer', () => {
    const random = seededRandom(1)
    const groups = Array.from({ length: 60 }, () =>
      Array.from({ length: 90 }, (_, atom) => atom).filter(() => random() < 0.5),
    )
    expect(linearAudit({ ...singles(groupSums(...groups), 90), fewest: 5 })).toMatchObject({
      isSafe: false,
      method: 'unproved',
    })
  })

  it('answers for 400 people in 45 units and for 5,000 in 550, looking at a few sets for each atom', () => {
    for (const [people, units] of [
      [400, 45],
      [5000, 550],
    ] as const) {
      const system = atomsOf(crossedGroups(people, units).map(whole))
      const { method, checked, isComplete } = linearAudit({ ...system, fewest: 5 })
      expect({ method, isComplete }).toEqual({ method: 'algebra', isComplete: true })
      // What grows with the square of the atoms would be hundreds for each of them.
      expect(checked / system.people.length).toBeLessThan(10)
    }
  })
})

describe('atomsOf', () => {
  it('joins people who have the same part in everything', () => {
    expect(
      atomsOf([whole(['a', 'b', 'c']), whole(['c']), whole([]), { plus: ['a', 'b', 'd'], minus: ['c', 'd'] }]),
    ).toEqual({
      people: [2, 1],
      sums: [
        [
          [0, 1],
          [1, 1],
        ],
        [[1, 1]],
        [],
        [
          [0, 1],
          [1, -1],
        ],
      ],
    })
  })
})

const whole = (people: readonly string[]): PeopleSum => ({ plus: people, minus: [] })

/** Units in departments of six, crossed with an attribute of four values. */
function crossedGroups(people: number, units: number): string[][] {
  const random = seededRandom(people)
  const staff = Array.from({ length: people }, (_, index) => {
    const unit = Math.floor(random() * units)
    return { id: `${index}`, unit, department: Math.floor(unit / 6), value: Math.floor(random() * 4) }
  })
  const by = (key: (one: (typeof staff)[number]) => string) =>
    [...Map.groupBy(staff, key).values()].map((group) => group.map(({ id }) => id))
  return [
    ...by(() => 'all'),
    ...by(({ unit }) => `${unit}`),
    ...by(({ department }) => `${department}`),
    ...by(({ value }) => `${value}`),
    ...by(({ department, value }) => `${department} ${value}`),
  ].filter((group) => group.length >= 5)
}
