import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../../backend/domain/problems.ts'
import { continueOpenings, type ContinueOpenings } from '../../../backend/services/jobs/continue-openings.ts'
import { openingProgress } from '../../../backend/services/round/opening-progress.ts'
import { buildRound } from '../../support/build-round.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'

let stores: Awaited<ReturnType<typeof inMemoryStores>>
let clock: ReturnType<typeof fixedClock>
let done: string[]
beforeEach(async () => {
  stores = await inMemoryStores()
  clock = fixedClock()
  done = []
})
afterEach(() => stores.close())

const asked = { opening: { groups: 3 } }

function openings(given: Partial<ContinueOpenings> = {}) {
  return continueOpenings({
    ...stores,
    holder: 'this process',
    openRound: async (round) => {
      done.push(`open ${round}`)
      return 'open'
    },
    destroy: async (round) => void done.push(`destroy ${round}`),
    isStopping: () => false,
    report: (kind) => done.push(`report ${kind}`),
    clock,
    ...given,
  })
}

const advance = (milliseconds: number) => clock.moveTo(clock.now() + milliseconds)

async function cancel(round: string): Promise<void> {
  const stored = (await stores.rounds.get(round))!
  await stores.rounds.replace(round, stored.version, { ...stored.value, state: 'cancelled' })
}

describe('openings that were asked for', () => {
  it('go on, and no other round is touched', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    await stores.rounds.insert('draft', buildRound())
    await stores.rounds.insert('open', buildRound({ ...asked, state: 'open' }))
    await stores.rounds.insert('refused', buildRound({ opening: { groups: 3, refused: 'too-few-people' } }))
    await openings()()
    expect(done).toEqual(['open asked'])
  })

  it('run in one process at a time, and in another one a minute after this one died', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    const begun = Promise.withResolvers<void>()
    const openRound: ContinueOpenings['openRound'] = () => {
      begun.resolve()
      return new Promise(() => {})
    }
    void openings({ holder: 'dead', openRound })()
    await begun.promise
    await openings()()
    expect(done).toEqual([])
    advance(60_001)
    await openings()()
    expect(done).toEqual(['open asked'])
  })

  it('keep their lease for as long as keys are made', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    const openRound: ContinueOpenings['openRound'] = async (_, goesOn) => {
      for (let key = 0; key < 10; key += 1) {
        advance(25_000)
        expect(await goesOn()).toBe(true)
        await openings({ holder: 'other' })()
      }
      return 'open'
    }
    await openings({ openRound })()
    expect(done).toEqual([])
  })

  it('stop before the next key when the process ends or the round is cancelled, and leave nothing of that one', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    await stores.rounds.insert('cancelled', buildRound(asked))
    let isStopping = false
    const openRound: ContinueOpenings['openRound'] = async (round, goesOn) => {
      if (round === 'cancelled') await cancel(round)
      else isStopping = true
      done.push(`${round} ${await goesOn()}`)
      isStopping = false
      return 'stopped'
    }
    await openings({ openRound, isStopping: () => isStopping })()
    expect(done.toSorted()).toEqual(['asked false', 'cancelled false', 'destroy cancelled'])
  })

  it('note a refusal at the round and are not tried again', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    const refusing = openings({
      openRound: async () => {
        done.push('tried')
        throw new Problem('roster-not-approved')
      },
    })
    await refusing()
    await refusing()
    expect(done).toEqual(['tried'])
    expect((await stores.rounds.get('asked'))?.value.opening).toEqual({ groups: 3, refused: 'roster-not-approved' })
  })

  it('are tried again after what may pass by itself, of which the kind is reported', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    let tries = 0
    const failing = openings({
      openRound: async () => {
        tries += 1
        throw new RangeError('somebody@example.dk')
      },
    })
    await failing()
    await failing()
    expect([tries, done]).toEqual([2, ['report RangeError', 'report RangeError']])
  })

  it('never run twice at once in a process, and once more when they were asked for meanwhile', async () => {
    await stores.rounds.insert('asked', buildRound(asked))
    let [running, most, runs] = [0, 0, 0]
    const counted = openings({
      openRound: async () => {
        running += 1
        runs += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
        return 'open'
      },
    })
    await Promise.all([counted(), counted(), counted()])
    expect([most, runs]).toEqual([1, 2])
  })
})

it('shows how many groups have their key, for drafts that are being opened only', async () => {
  await stores.rounds.insert('asked', buildRound(asked))
  await stores.rounds.insert('draft', buildRound())
  await stores.rounds.insert('open', buildRound({ ...asked, state: 'open' }))
  for (const unit of ['a', 'b']) await stores.keys.put('asked', `issuer:${unit}`, new Uint8Array(8))
  await stores.keys.put('asked', 'manifest', new Uint8Array(8))
  const progress = openingProgress(stores.keys)
  const shown = async (id: string) => progress((await stores.rounds.get(id))!)
  expect(await shown('asked')).toEqual({ made: 2, groups: 3 })
  expect([await shown('draft'), await shown('open')]).toEqual([undefined, undefined])
})
