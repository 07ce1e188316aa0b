import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMongoServerBuilt } from '../../support/mongo-server.ts'
import { attackByHost } from './a10-link-by-host.ts'
import { attackByOrder } from './a10-link-by-order.ts'
import { hosts } from './attacked-installation.ts'
import { evidenceOf } from './evidence.ts'
import { fewTeams } from './invented-people.ts'
import { linkPeople } from './link-people.ts'
import { placesOf } from './places.ts'
import { snapshotOfHost } from './snapshot.ts'
import { tellStory, type Story } from './story.ts'

/** Chance does better once in ten thousand runs; the command tries more people and holds itself to one in a hundred. */
const hardlyChance = 0.0001

const kinds = isMongoServerBuilt() ? (['sqlite', 'mongo'] as const) : (['sqlite'] as const)

describe.each(kinds)('what lay on the disks of two hosts after a few people answered, on %s', (kind) => {
  let story: Story
  beforeAll(async () => {
    story = await tellStory({ kind, teams: fewTeams, respondents: kind === 'sqlite' ? 41 : 30, onTwoHosts: true })
  }, 120_000)
  afterAll(() => story.attacked.stop())

  const probability = (snapshot: Story['complete']) => linkPeople(evidenceOf(snapshot, story.answered)).probability
  const figuresOf = () =>
    new Map([...attackByOrder(story).figures, ...attackByHost(story).figures].map(({ name, value }) => [name, value]))

  it('links nobody to a slot, from both together or from either alone', () => {
    expect(probability(story.complete)).toBeGreaterThan(hardlyChance)
    for (const host of hosts) expect(probability(snapshotOfHost(story.complete, host))).toBeGreaterThan(hardlyChance)
  }, 120_000)

  it('leaves no trace of a slot at the registrar’s host or of a person at the box’s, and finds every leak planted there', () => {
    const figures = figuresOf()
    for (const host of hosts) {
      expect(figures.get(`link.traces.${kind}.two-processes.${host}-host`)).toBe(0)
      expect(figures.get(`link.planted.missed.${kind}.two-processes.${host}-host`)).toBe(0)
    }
    expect(figures.get(`link.planted.missed.${kind}.two-processes`)).toBe(0)
  }, 120_000)

  it('holds each side’s own where it belongs, logs of both processes included', () => {
    const [one] = story.answered
    for (const host of hosts) {
      const places = placesOf(snapshotOfHost(story.complete, host))
      const holds = (form: Buffer | string) => places.some(({ bytes }) => bytes.includes(form))
      expect(holds(one?.email ?? '?')).toBe(host === 'registrar')
      const slot = Buffer.from(one?.slotId ?? [])
      expect(holds(slot) || holds(slot.toString('hex'))).toBe(host === 'box')
      expect(places.filter(({ name, bytes }) => name.endsWith('stdout.log') && bytes.length > 0)).toHaveLength(1)
    }
  })
})
