import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDueJobs, type DueJobs } from '../../../backend/services/jobs/run-due-jobs.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
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

function jobs(given: Partial<DueJobs> = {}) {
  return runDueJobs({
    ...stores,
    holder: 'this process',
    carryOutCorrections: async () => {},
    tellOfWaitingCorrections: async () => {},
    deliverInvitations: async (round) => done.push(`invite ${round}`),
    remind: async (round) => void done.push(`remind ${round}`),
    noteParticipation: async (round) => void done.push(`note ${round}`),
    closeRound: async (round) => void done.push(`close ${round}`),
    finishCancelling: async (round) => void done.push(`finish ${round}`),
    remindResponsible: async () => {},
    tellResponsible: async () => {},
    flushOutbox: async () => done.push('mail'),
    report: (kind) => done.push(`report ${kind}`),
    clock,
    ...given,
  })
}

describe('due jobs', () => {
  it('invite to open rounds until their end, then close them, the earliest first', async () => {
    await stores.rounds.insert('late', buildRound({ state: 'open', closesAt: clock.now() + 9 * day }))
    await stores.rounds.insert('b', buildRound({ state: 'open', closesAt: clock.now() - day }))
    await stores.rounds.insert('a', buildRound({ state: 'open', closesAt: clock.now() - 2 * day }))
    await stores.rounds.insert('draft', buildRound({ closesAt: clock.now() - day }))
    await jobs()()
    expect(done).toEqual(['invite late', 'remind late', 'note late', 'close a', 'close b', 'mail'])
  })

  it('finish a closing that was interrupted', async () => {
    await stores.rounds.insert('half', buildRound({ state: 'closed', closesAt: clock.now() - day }))
    await jobs()()
    expect(done).toEqual(['close half', 'mail'])
  })

  it('finish a cancelling that was interrupted', async () => {
    await stores.rounds.insert('half', buildRound({ state: 'cancelled' }))
    await jobs()()
    expect(done).toEqual(['finish half', 'mail'])
  })

  it('go on with the others when one fails, and report its kind without its message', async () => {
    await stores.rounds.insert('a', buildRound({ state: 'open', closesAt: clock.now() - 2 * day }))
    await stores.rounds.insert('b', buildRound({ state: 'open', closesAt: clock.now() - day }))
    const closeRound = async (round: string) => {
      if (round === 'a') throw new RangeError('ann@firma.example answered 4')
      done.push(`close ${round}`)
    }
    await jobs({ closeRound })()
    expect(done).toEqual(['report RangeError', 'close b', 'mail'])
  })

  it('run in one process at a time', async () => {
    await stores.leases.acquire({ name: 'due-jobs', holder: 'other', untilEpochMs: clock.now() + day }, clock.now())
    await jobs()()
    expect(done).toEqual([])
  })
})
