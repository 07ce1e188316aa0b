import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attackByForgery } from './a12-forgeries.ts'
import { attackMonitor } from './a12-second-manifest.ts'
import { attackByManyVotes } from './a13-many-votes.ts'
import { attackKeptKey } from './a17-kept-key.ts'
import { attackByRoster } from './a19-padded-roster.ts'
import { attackUnusedInvitations } from './a20-unused-invitations.ts'
import type { AttackReport } from './attack-report.ts'
import { startLivingRound, type LivingRound } from './living-round.ts'

const missed = ({ figures }: AttackReport) => figures.filter(({ isMet }) => !isMet).map(({ name }) => name)

describe('a round that is open', () => {
  let round: LivingRound
  beforeAll(async () => {
    round = await startLivingRound('sqlite', [9, 8])
  }, 120_000)
  afterAll(() => round.attacked.stop())

  it('takes no forged ballot, and its people no manifest of somebody else’s', async () => {
    expect(missed(await attackByForgery(round))).toEqual([])
  }, 120_000)

  it('shows nobody a second manifest without the monitor’s alarm', async () => {
    expect(missed(await attackMonitor(round))).toEqual([])
  }, 120_000)

  it('counts one answer of a ballot that is sent a hundred times at once', async () => {
    expect(missed(await attackByManyVotes(round))).toEqual([])
  }, 120_000)

  it('lets nobody answer with what lies in its stores, and ends when it said', async () => {
    expect(missed(await attackUnusedInvitations(round))).toEqual([])
  }, 120_000)

  it('is followed by no round with a roster that no representative approved', async () => {
    expect(missed(await attackByRoster(round))).toEqual([])
  }, 120_000)
})

describe('a round whose key a representative keeps', () => {
  it('leaves no key on the server, as it is or wrapped, at any moment', async () => {
    expect(missed(await attackKeptKey('sqlite'))).toEqual([])
  }, 120_000)
})
