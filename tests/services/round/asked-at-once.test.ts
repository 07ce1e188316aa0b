import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Round } from '../../../backend/domain/round.ts'
import { askOpening } from '../../../backend/services/round/ask-opening.ts'
import * as collections from '../../../backend/store/collections.ts'
import type { Documents } from '../../../backend/store/documents.port.ts'
import { backends } from '../../store/backends.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'

const clock = fixedClock()
const roster = {
  organisation: '',
  nodes: [],
  groups: [],
  notCounted: [],
  approval: { difference: '', representative: '' },
}

const asking = (closesInDays: number): Round =>
  buildRound({ attribute: 'age', custody: 'representative', closesAt: clock.now() + closesInDays * day })

const opening = (rounds: Documents<Round>) =>
  askOpening({ rounds, clock, freeze: async (round) => ({ roster, round }) })

/** Ids of the rounds that are being opened. */
async function openingOf(rounds: Documents<Round>): Promise<readonly string[]> {
  return (await rounds.find()).flatMap(({ id, value }) => (value.opening ? [id] : []))
}

const code = (outcome: PromiseSettledResult<void>): unknown =>
  outcome.status === 'rejected' ? outcome.reason.code : outcome.status

async function codeOf(asked: Promise<void>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([asked])
  return code(outcome)
}

describe.each(backends)('two openings asked for at the very same moment, $name', ({ makePlace }) => {
  it('ask people something of themselves in one of them', async () => {
    const place = await makePlace()
    const stores = await place.registrar()
    const rounds = stores.documents.open(collections.rounds)
    const ask = opening(rounds)
    try {
      for (const attempt of Array.from({ length: 10 }).keys()) {
        const ids = [`${attempt}-one`, `${attempt}-other`]
        // A year and more from those of the attempt before.
        for (const id of ids) await rounds.insert(id, asking(14 + attempt * 400))
        const outcomes = (await Promise.allSettled(ids.map(ask))).map(code)
        expect(['fulfilled', 'changed-meanwhile', 'attribute-asked-lately']).toEqual(expect.arrayContaining(outcomes))
        expect(outcomes.filter((one) => one === 'fulfilled').length).toBeLessThan(2)
        // Each stood in the other's way, or one was late: asked again one after another, one is opened.
        const again = [await codeOf(ask(ids[0] ?? '')), await codeOf(ask(ids[1] ?? ''))]
        expect(again).toHaveLength(new Set(again).size)
        expect(['attribute-asked-lately', 'fulfilled']).toEqual(expect.arrayContaining(again))
      }
      expect(await openingOf(rounds)).toHaveLength(10)
    } finally {
      await stores.close()
      await place.remove()
    }
  })
})

describe('openings that overtake each other', () => {
  it('never ask two within a year, whichever step comes first', async () => {
    const closing = fc.array(fc.integer({ min: 14, max: 600 }), { minLength: 2, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), closing, async (scheduler, days) => {
        const { rounds, close } = await inMemoryStores()
        for (const [place, closesInDays] of days.entries()) await rounds.insert(`${place}`, asking(closesInDays))
        const ask = opening({
          ...rounds,
          get: scheduler.scheduleFunction(rounds.get),
          find: scheduler.scheduleFunction(rounds.find),
          replace: scheduler.scheduleFunction(rounds.replace),
        })
        await scheduler.waitFor(Promise.allSettled(days.map((_, place) => ask(`${place}`))))
        const closed = (await openingOf(rounds)).map((id) => days[Number(id)] ?? 0)
        await close()
        const apart = closed.flatMap((one, place) => closed.slice(place + 1).map((other) => Math.abs(one - other)))
        expect(apart.filter((between) => between < 365)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('do not stand in the way of one that asks nothing', async () => {
    const { rounds, close } = await inMemoryStores()
    await rounds.insert('asking', asking(14))
    await rounds.insert('plain', buildRound())
    const outcomes = await Promise.allSettled(['asking', 'plain'].map(opening(rounds)))
    expect(outcomes.map(code)).toEqual(['fulfilled', 'fulfilled'])
    await close()
  })
})
