import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarseCode, codeBounds, jointCodes } from '../../../analytics/index.ts'

type Asked = { readonly shown: number; readonly hidden: number; readonly width: number; readonly floor: number }

/**
 * Goes through every sum that a shown team and the hidden rest of its department can have together, and finds for each
 * pair of published codes the lowest and highest sum of the rest that leads to it, in widths.
 */
function toldOfHidden({ shown, hidden, width, floor }: Asked): ReadonlyMap<string, { low: number; high: number }> {
  const told = new Map<string, { low: number; high: number }>()
  const most = (people: number) => Math.round((100 * people) / width)
  const people = shown + hidden
  const known = new Map<string, string>()
  for (let team = 0; team <= most(shown); team += 1)
    for (let rest = 0; rest <= most(hidden); rest += 1) {
      const codes = [coarseCode(((team + rest) * width) / people, 10), coarseCode((team * width) / shown, 10)] as const
      const key = codes.join()
      const pair = known.get(key) ?? published(codes, { shown, hidden, width, floor })
      known.set(key, pair)
      const { low, high } = told.get(pair) ?? { low: rest, high: rest }
      told.set(pair, { low: Math.min(low, rest), high: Math.max(high, rest) })
    }
  return told
}

function published([whole, team]: readonly [number, number], { shown, hidden, width, floor }: Asked): string {
  const people = shown + hidden
  const codes = jointCodes(
    [
      { id: 'all', parent: null, answered: people, issued: people, code: whole },
      { id: 'team', parent: 'all', answered: shown, issued: shown, code: team },
    ],
    { step: 10, floor, isRobust: false, kind: 'item', width },
  )
  return [codes.get('all'), codes.get('team')].join('/')
}

/** For each combination of published codes of a whole and its two teams, what it tells of the first team. */
function toldOfShown(one: number, other: number): Iterable<{ low: number; high: number; code: number }> {
  const told = new Map<string, { low: number; high: number; code: number }>()
  const share = (favourable: number, people: number) => coarseCode((100 * favourable) / people, 10)
  const coded = (id: string, people: number, code: number) => ({
    id,
    parent: 'all',
    answered: people,
    issued: people,
    code,
  })
  for (let a = 0; a <= one; a += 1)
    for (let b = 0; b <= other; b += 1) {
      const codes = jointCodes(
        [
          { ...coded('all', one + other, share(a + b, one + other)), parent: null },
          coded('one', one, share(a, one)),
          coded('other', other, share(b, other)),
        ],
        { step: 10, floor: 15, isRobust: false, kind: 'item', width: 100 },
      )
      const key = [...codes.values()].join()
      const { low, high } = told.get(key) ?? { low: a, high: a }
      told.set(key, { low: Math.min(low, a), high: Math.max(high, a), code: codes.get('one') ?? 0 })
    }
  return told.values()
}

/** The least room (points) that any pair of codes leaves the hidden people from either end. */
function leastRoom(asked: Asked): number {
  const most = Math.round((100 * asked.hidden) / asked.width)
  const rooms = [...toldOfHidden(asked).values()].map(({ low, high }) => Math.min(high, most - low) * asked.width)
  return Math.min(...rooms)
}

describe('bounds of whole answers', () => {
  it('are the sums that answers can have', () => {
    // By hand: of 25 people 15 % are 3.75 and 25 % are 6.25, so 20 % is four to six; of ten, 30 % is 2.5 to 3.5, just three.
    const bounds = (people: number, code = 20) => codeBounds({ code, step: 10, people, isRobust: false, width: 100 })
    expect([bounds(25), bounds(10, 30)]).toEqual([
      { low: 16, high: 24 },
      { low: 30, high: 30 },
    ])
    // Of twenty, 15 % is three and belongs to 20, 25 % is five and does not; 85 % is 17 and belongs to 90.
    expect([bounds(20), bounds(20, 10), bounds(20, 90)]).toEqual([
      { low: 15, high: 20 },
      { low: 0, high: 10 },
      { low: 85, high: 100 },
    ])
  })

  it('stay as they are where no sum lies between them', () => {
    // Five people who say yes or no have 40 or 60 percent, never what 50 stands for.
    expect(codeBounds({ code: 50, step: 10, people: 5, isRobust: false, width: 100 })).toEqual({ low: 45, high: 55 })
  })
})

describe('codes chosen together, with every answer gone through', () => {
  it('leave three of the hidden people on either side of a single item, however many they are', () => {
    const sizes = fc.record({ shown: fc.integer({ min: 15, max: 60 }), hidden: fc.integer({ min: 15, max: 30 }) })
    fc.assert(
      fc.property(sizes, (size) => {
        expect(leastRoom({ ...size, width: 100, floor: 15 })).toBeGreaterThanOrEqual(225)
      }),
      { numRuns: 60 },
    )
  })

  it('leave a shown team what its own share does, beside another shown team and the whole', () => {
    const sizes = fc.record({ one: fc.integer({ min: 15, max: 40 }), other: fc.integer({ min: 15, max: 40 }) })
    fc.assert(
      fc.property(sizes, ({ one, other }) => {
        for (const { low, high, code } of toldOfShown(one, other)) {
          const alone = codeBounds({ code, step: 10, people: one, isRobust: false, width: 100 })
          const ownRoom = Math.min(alone.high, 100 - alone.low) * one
          expect(100 * Math.min(high, one - low)).toBeGreaterThanOrEqual(Math.min(ownRoom, 225) - 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('leave the hidden people of a sensitive item as much', () => {
    const sizes = fc.record({ shown: fc.integer({ min: 20, max: 60 }), hidden: fc.integer({ min: 20, max: 30 }) })
    fc.assert(
      fc.property(sizes, (size) => {
        expect(leastRoom({ ...size, width: 100, floor: 20 })).toBeGreaterThanOrEqual(300)
      }),
      { numRuns: 40 },
    )
  })
})
