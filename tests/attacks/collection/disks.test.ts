import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMongoServerBuilt } from '../../support/mongo-server.ts'
import { attackByOrder } from './a10-link-by-order.ts'
import { attackByCanaries } from './a11-canaries.ts'
import { attackNightlyCopies } from './a17-nightly-copies.ts'
import type { AttackReport } from './attack-report.ts'
import { evidenceOf } from './evidence.ts'
import { fewTeams } from './invented-people.ts'
import { linkPeople } from './link-people.ts'
import { tellStory, type Story } from './story.ts'

/** Chance does better once in ten thousand runs; the command tries more people and holds itself to one in a hundred. */
const hardlyChance = 0.0001

const missed = ({ figures }: AttackReport) =>
  figures.filter(({ name, isMet }) => !isMet && !name.startsWith('link.rate')).map(({ name }) => name)

const kinds = isMongoServerBuilt() ? (['sqlite', 'mongo'] as const) : (['sqlite'] as const)

describe.each(kinds)('what lay on the disks of a round that a few people answered, on %s', (kind) => {
  let story: Story
  beforeAll(async () => {
    story = await tellStory({ kind, teams: fewTeams, respondents: kind === 'sqlite' ? 41 : 30 })
  }, 120_000)
  afterAll(() => story.attacked.stop())

  it('links nobody to a slot by time, order or size, in the middle of the round and at its end', () => {
    const half = story.answered.slice(0, story.answeredByMiddle)
    expect(linkPeople(evidenceOf(story.middle, half)).probability).toBeGreaterThan(hardlyChance)
    expect(linkPeople(evidenceOf(story.complete, story.answered)).probability).toBeGreaterThan(hardlyChance)
    expect(missed(attackByOrder(story))).toEqual([])
  }, 120_000)

  it('holds no name, address, secret, ballot or answer where it is not needed', async () => {
    expect(missed(await attackByCanaries(story))).toEqual([])
  }, 120_000)

  it('opens no sheet without the keys', async () => {
    expect(missed(await attackNightlyCopies(story))).toEqual([])
  }, 120_000)
})
