import { afterAll, beforeAll, expect, it } from 'vitest'
import { asNamed, type Representing } from '../../backend/domain/organisation/representing.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { backends, type Place } from '../store/backends.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

const organisation = buildOrganisation({ Nord: 8, Syd: 9, Øst: 8, Vest: 10 })
const inFile = backends.find(({ name }) => name === 'SQLite in a file')!

let place: Place
let stores: Stores
let installation: Awaited<ReturnType<typeof startInstallation>>

beforeAll(async () => {
  place = await inFile.makePlace()
  await start()
})
afterAll(async () => {
  await installation.stop()
  await closeStores(stores)
  await place.remove()
})

async function start(given: Parameters<typeof startInstallation>[2] = {}) {
  stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
  installation = await startInstallation(organisation, stores, given)
}

it('goes on after a restart with the keys that were made, and opens once with all of them', async () => {
  const { rounds, clock, parts } = installation
  const chosen = {
    title: 'Trivsel',
    instrument: 'made-up',
    selection: 'full',
    custody: 'server' as const,
    closesAt: clock.now() + 14 * day,
  }
  const round = await rounds.createRound(chosen)
  await rounds.askOpening(round)
  const groups = (await parts.frozenRosters.get(round))?.value.groups ?? []
  expect(groups).toHaveLength(4)
  expect(await rounds.openingProgress((await parts.rounds.get(round))!)).toEqual({ made: 0, groups: 4 })

  let keys = 0
  expect(await rounds.openRound(round, async () => (keys += 1) <= 2)).toBe('stopped')
  const stopped = (await parts.rounds.get(round))!
  expect(stopped.value).toMatchObject({ state: 'draft' })
  expect(await rounds.openingProgress(stopped)).toEqual({ made: 2, groups: 4 })
  const keysBefore = await Promise.all(groups.map(({ id }) => stores.keys.keys.get(round, `issuer:${id}`)))
  expect(keysBefore.filter((key) => key === undefined)).toHaveLength(2)

  await installation.stop()
  await closeStores(stores)
  await start()
  await installation.rounds.continueOpenings()
  const opened = (await installation.parts.rounds.get(round))!
  expect(opened.value).toMatchObject({ state: 'open', manifest: { fingerprint: expect.any(String) } })
  const keysNow = await Promise.all(groups.map(({ id }) => stores.keys.keys.get(round, `issuer:${id}`)))
  expect(keysNow.every((key) => key !== undefined)).toBe(true)
  expect(keysBefore.map((before, index) => before ?? keysNow[index])).toEqual(keysNow)
  expect(await installation.parts.publishedUnits.find({ round })).toHaveLength(4)
  expect(installation.reported).toEqual([])
}, 60_000)

it('finds out anew who represents anybody, as long as nothing was decided', async () => {
  const named = asNamed(organisation.members)
  let now: Representing = named
  await installation.stop()
  await closeStores(stores)
  await start({ representing: async () => now })
  const { rounds, clock, parts } = installation
  const chosen = { title: 'Senere', instrument: 'made-up', selection: 'full', custody: 'server' as const }
  const round = await rounds.createRound({ ...chosen, closesAt: clock.now() + 14 * day })
  await rounds.askOpening(round)
  const frozen = (await parts.frozenRosters.get(round))?.value
  expect(frozen?.groups[0]?.recipients.map(({ role }) => role)).toEqual(['leader', 'leaders-leader', 'representative'])
  expect(await rounds.openRound(round, async () => false)).toBe('stopped')
  now = new Set()
  await expect(rounds.openRound(round)).rejects.toMatchObject({ code: 'no-recipient' })
  now = named
  expect(await rounds.openRound(round)).toBe('open')
}, 60_000)

it('leaves no key of a round that was cancelled while its keys were made', async () => {
  const { rounds, clock, parts } = installation
  const chosen = {
    title: 'Aflyst',
    instrument: 'made-up',
    selection: 'full',
    custody: 'server' as const,
    closesAt: clock.now() + 14 * day,
  }
  const round = await rounds.createRound(chosen)
  await rounds.askOpening(round)
  const opening = rounds.continueOpenings()
  await expect.poll(() => stores.keys.keys.countIssuerKeys(round), { timeout: 30_000 }).toBeGreaterThan(0)
  await rounds.cancelRound(round)
  await opening
  expect((await parts.rounds.get(round))?.value).toMatchObject({ state: 'cancelled' })
  expect(await stores.keys.keys.countIssuerKeys(round)).toBe(0)
}, 60_000)
