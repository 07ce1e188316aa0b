import { describe, expect, it } from 'vitest'
import {
  coarseCode,
  codeBounds,
  isPastSharedEnd,
  jointCodes,
  remainderBounds,
  sharedEnd,
  type CodedUnit,
} from '../../../analytics/index.ts'
import { seededRandom } from '../seeded-random.ts'

const unit = (id: string, parent: string | null, { people, code }: { people: number; code: number }): CodedUnit => ({
  id,
  parent,
  answered: people,
  issued: people,
  code,
})
const endOf = (people: number) => sharedEnd({ people, step: 10, isRobust: false })
const plain = { step: 10, floor: 5, isRobust: false, kind: 'scale' } as const

describe('remainderBounds', () => {
  it('knows the rest of a department from what its teams show', () => {
    // By hand: 12 people below 15 have less than 180 together, and 7 people from 25 on at least 175.
    const rest = remainderBounds([
      { id: 'all', parent: null, people: 12, low: 0, high: 15 },
      { id: 'north', parent: 'all', people: 7, low: 25, high: 35 },
    ])
    expect(rest.get('all')).toEqual({ people: 5, low: 0, high: 1 })
    // And so is what the team's own figure hides: 180 are not much more than 175.
    expect(rest.get('north')).toEqual({ people: 7, low: 25, high: 180 / 7, alone: { low: 25, high: 35 } })
  })

  it('narrows from above as well: what a company’s other department leaves for this one', () => {
    const rest = remainderBounds([
      { id: 'all', parent: null, people: 30, low: 0, high: 15 },
      { id: 'north', parent: 'all', people: 10, low: 35, high: 45 },
      { id: 'south', parent: 'all', people: 20, low: 0, high: 15 },
      { id: 'team', parent: 'south', people: 15, low: 0, high: 15 },
    ])
    // By hand: 30 * 15 - 10 * 35 = 100 are left for south's twenty, and all of it may be the other five's.
    expect(rest.get('south')).toEqual({ people: 5, low: 0, high: 20 })
    expect(rest.has('all')).toBe(false)
  })
})

describe('codeBounds', () => {
  it('is half a step around the code, open at the shared ends, and one person wider where that one is left out', () => {
    const bounds = (code: number, isRobust = false) => codeBounds({ code, step: 10, people: 20, isRobust })
    expect([bounds(10), bounds(50), bounds(90), bounds(50, true)]).toEqual([
      { low: 0, high: 15 },
      { low: 45, high: 55 },
      { low: 85, high: 100 },
      { low: 40, high: 60 },
    ])
    expect(codeBounds({ code: 50, step: 10, people: 5, isRobust: false, stood: true })).toEqual({ low: 30, high: 70 })
  })
})

describe('jointCodes', () => {
  it('leaves codes that tell nothing of others as they are', () => {
    const units = [
      unit('all', null, { people: 12, code: 20 }),
      unit('north', 'all', { people: 7, code: 20 }),
      unit('alone', null, { people: 5, code: 10 }),
    ]
    expect([...jointCodes(units, plain)]).toEqual(units.map(({ id, code }) => [id, code]))
  })

  it('shows as one the codes of a department that would put all others at one end, also for one of them', () => {
    const around = (code: number, team: number) =>
      jointCodes([unit('all', null, { people: 12, code }), unit('north', 'all', { people: 7, code: team })], plain).get(
        'all',
      )
    // By hand: below 25 twelve have less than 300, of which seven at 30 have at least 175 and the others less than 150.
    expect([around(10, 30), around(20, 30)]).toEqual([30, 30])
    expect([around(90, 70), around(80, 70)]).toEqual([70, 70])
  })

  it('looks at those who could have answered as well as at those who did', () => {
    const north = unit('north', 'all', { people: 7, code: 30 })
    const all = (people: number) => unit('all', null, { people, code: 10 })
    // Of fourteen people below 15 the other seven have up to 35 together, of 25 the other eighteen 200.
    expect(jointCodes([all(25), north], plain).get('all')).toBe(10)
    expect(jointCodes([{ ...all(25), issued: 14 }, north], plain).get('all')).toBe(20)
  })

  it('leaves no remainder past a shared end, in any tree of codes that figures can have', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const units = possibleTree(seed)
      const codes = jointCodes(units, plain)
      const bounded = units.map(({ id, parent, answered: people }) => ({
        id,
        parent,
        people,
        ...codeBounds({ code: codes.get(id) ?? 0, people, ...plain }),
      }))
      const past = [...remainderBounds(bounded).values()].filter((rest) => isPastSharedEnd(rest, plain))
      expect({ seed, past }).toEqual({ seed, past: [] })
    }
  })
})

/** A company of two departments with a shown team or two and hidden others, who often answered at an end; codes of their means. */
function possibleTree(seed: number): readonly CodedUnit[] {
  const chance = seededRandom(seed)
  const score = (level: number) => Math.min(100, Math.max(0, level + 30 * (chance() - 0.5)))
  const people = () => {
    const level = [-15, 5, 20, 50, 95, 115][Math.floor(6 * chance())] ?? 50
    return Array.from({ length: 5 + Math.floor(8 * chance()) }, () => score(level))
  }
  const coded = (id: string, parent: string | null, scores: readonly number[]) =>
    unit(id, parent, {
      people: scores.length,
      code: coarseCode(scores.reduce((sum, one) => sum + one, 0) / scores.length, 10, endOf(scores.length)),
    })
  const departments = ['north', 'south'].map((id) => {
    const teams = [people(), people()].slice(chance() < 0.5 ? 0 : 1)
    return { id, teams, everybody: [...teams.flat(), ...people()] }
  })
  return [
    coded('all', null, [...departments.flatMap(({ everybody }) => everybody), ...(chance() < 0.5 ? people() : [])]),
    ...departments.map(({ id, everybody }) => coded(id, 'all', everybody)),
    ...departments.flatMap(({ id, teams }) => teams.map((team, place) => coded(`${id}-${place}`, id, team))),
  ]
}

describe('codes of a scale in whole answers', () => {
  it('leave enough to somebody who knows that nobody left a question out', () => {
    // By hand: 50 below 15 have less than 750 points, 17 from 35 on at least 595, which leaves 155 to the other 33. Of two
    // questions with five options sums go by 12.5: 737.5 at the most and 600 at least leave 137.5, less than an insider's 100
    // and 50 of another.
    const units = [unit('all', null, { people: 50, code: 10 }), unit('north', 'all', { people: 17, code: 40 })]
    expect(jointCodes(units, plain).get('all')).toBe(10)
    const coded = jointCodes(units, { ...plain, width: 12.5 })
    expect([coded.get('all'), coded.get('north')]).toEqual([20, 40])
  })
})
