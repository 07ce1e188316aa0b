import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { fetchBallot, sendAnswers } from '../../backend/commands/example/respondent-client.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { readManifest } from '../../backend/contract/sealed-box/manifest.ts'
import { makeTallyKeys, type TallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import type { Viewer } from '../../backend/domain/access/viewer.ts'
import type { ReleaseRecord } from '../../backend/domain/release.ts'
import { registerKeys } from '../../backend/services/custody/register-keys.ts'
import { backends, type Place } from '../store/backends.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { buildQuestionnaire } from '../support/build-questionnaire.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

const both = (text: string) => ({ da: text, en: text })
const ordinary = buildQuestionnaire()
const options = ['0', '1', '2', '3', '4'].map(both)

/** Six ordinary items, then one that may be shown of 20 answers at least. */
const questionnaire = buildQuestionnaire({
  scales: [
    ...ordinary.scales,
    { id: 'threats', name: both('threats'), construct: 'threats', class: 'sensitive', adverse: 'high', warns: false },
  ],
  items: [
    ...ordinary.items,
    {
      id: 'threats-1',
      scale: 'threats',
      class: 'sensitive',
      topic: both('threats'),
      text: both('threats?'),
      options,
      reversed: false,
    },
  ],
})
const sheet = [3, 3, 1, 1, 3, 3, 1]
const rikke: Viewer = { name: 'Rikke Ravn', email: 'rikke@firma.example', language: 'da', grants: ['representative'] }
const second = { name: 'Sam Holt', email: 'sam@firma.example', language: 'da' as const }

describe.each(backends)('a round whose key two people keep, on $name', (backend) => {
  let place: Place
  let stores: Stores
  let installation: Awaited<ReturnType<typeof startInstallation>>
  let round: string
  let keys: readonly TallyKeys[]
  const reminded: string[] = []

  beforeAll(async () => {
    place = await backend.makePlace()
    stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
    installation = await startInstallation(buildOrganisation({ Nord: 22, Syd: 9 }), stores, {
      questionnaire,
      ending: { remindHolders: async ({ id }) => void reminded.push(id) },
    })
    keys = [await makeTallyKeys(), await makeTallyKeys()]
    round = await draft('Forår', 14)
  }, 120_000)

  afterAll(async () => {
    await installation.stop()
    await closeStores(stores)
    await place.remove()
  })

  const draft = (title: string, days: number) =>
    installation.rounds.createRound({
      title,
      instrument: 'made-up',
      selection: 'full',
      custody: 'representative',
      closesAt: installation.clock.now() + days * day,
    })
  const keyOf = (number: number) => Uint8Array.from(keys[number]?.privateKey ?? [])
  const stateNow = async (id = round) => (await installation.parts.rounds.get(id))?.value.state
  const register = () =>
    registerKeys({ ...installation.parts, clock: installation.clock, isEmployers: async () => false })(
      { publicKeys: keys.map(({ publicKey }) => toBase64url(publicKey)), second },
      rikke,
    )

  it('is not opened while no key is registered, and no key is made for it', async () => {
    await expect(installation.rounds.openRound(round)).rejects.toMatchObject({ code: 'no-custody-key' })
    expect(await stateNow()).toBe('draft')
    expect(await installation.parts.keys.get(round, 'manifest')).toBeUndefined()
  })

  it('opens by itself once there is one, and its manifest says whose it is', async () => {
    await register()
    await installation.rounds.openRound(round)
    await installation.deliver(round)
    const manifest = readManifest((await installation.parts.rounds.get(round))?.value.manifest?.text ?? '')
    expect(manifest?.custody).toEqual({ kind: 'representative', holders: ['Rikke Ravn', 'Sam Holt'] })
    expect(manifest?.tallyKey).toBe(toBase64url(keys[0]?.publicKey ?? new Uint8Array()))
    expect(await installation.parts.keys.get(round, 'tally')).toBeUndefined()
  }, 60_000)

  it('takes answers, and nobody ends it before its time, whoever has the key', async () => {
    const read = roundReader(() => installation.clock.now())
    for (const { name, members } of (await installation.parts.frozenRosters.get(round))?.value.groups ?? [])
      for (const { id } of members.slice(0, name === 'Nord' ? 20 : 8)) {
        const held = await fetchBallot(readInvitationLink(installation.links.get(id) ?? ''), read)
        await sendAnswers(held, { sheet })
      }
    await expect(installation.rounds.handOverKey(round, keyOf(0))).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await stateNow()).toBe('open')
  }, 120_000)

  it('is sealed when its time is over and waits, however often the jobs look', async () => {
    installation.clock.moveTo(installation.clock.now() + 15 * day)
    for (let turn = 0; turn < 3; turn += 1) await installation.rounds.closeRound(round)
    expect(await stateNow()).toBe('closed')
    expect((await installation.parts.rounds.get(round))?.value.seal).toMatchObject({ count: 28 })
    expect(reminded).toEqual([round, round, round])
    expect(await installation.parts.releases.get(round)).toBeUndefined()
  })

  it('refuses another key before anything is opened, and bytes that are none', async () => {
    for (const wrong of [keyOf(1), new Uint8Array(32), new Uint8Array(31).fill(7)]) {
      await expect(installation.rounds.handOverKey(round, wrong)).rejects.toMatchObject({ code: 'wrong-key' })
      expect(wrong.every((byte) => byte === 0)).toBe(true)
    }
  })

  it('waits again after a crash in the middle, and is counted to the same bytes by the next try', async () => {
    const { rounds, parts } = installation
    const tried: ReleaseRecord[] = []
    const { insert } = parts.releases
    const dying = async (_: string, record: ReleaseRecord) => {
      tried.push(record)
      throw new Error('killed')
    }
    Object.assign(parts.releases, { insert: dying })
    for (const key of [keyOf(0), keyOf(0)]) {
      await expect(rounds.handOverKey(round, key)).rejects.toThrow('killed')
      expect(key.every((byte) => byte === 0)).toBe(true)
      expect(await stateNow()).toBe('closed')
    }
    Object.assign(parts.releases, { insert })
    const key = keyOf(0)
    await rounds.handOverKey(round, key)
    expect(key.every((byte) => byte === 0)).toBe(true)
    expect(await stateNow()).toBe('released')
    expect(JSON.stringify(tried[1])).toBe(JSON.stringify(tried[0]))
    expect((await parts.releases.get(round))?.value).toEqual(tried[0])
  }, 60_000)

  it('leaves nothing of what it was counted from, and takes its key no second time', async () => {
    const { parts } = installation
    expect(await parts.box.units(round)).toEqual([])
    expect(await parts.invitations.ofRound(round)).toEqual([])
    expect(await parts.keys.get(round, 'manifest')).toBeUndefined()
    await expect(installation.rounds.handOverKey(round, keyOf(0))).rejects.toMatchObject({ code: 'wrong-state' })
  })

  it('shows what is sensitive only of twenty answers or more', async () => {
    const units = (await installation.parts.releases.get(round))?.value.release.units ?? []
    const scores = Object.fromEntries(units.map((unit) => [unit.name, Object.keys(unit.scores).toSorted()]))
    expect(scores['Syd']).toEqual(['humour', 'tone', 'wellbeing'])
    expect(scores['Nord']).toContain('tone')
    expect(scores['Firma']).toContain('threats')
    expect(installation.reported).toEqual([])
  })

  it('is cancelled unopened, and everything destroyed, once its key is said to be lost', async () => {
    const other = await draft('Efterår', 14)
    const { parts, rounds, clock } = installation
    await rounds.openRound(other)
    clock.moveTo(clock.now() + 15 * day)
    await rounds.closeRound(other)
    await expect(rounds.cancelRound(other)).rejects.toMatchObject({ code: 'wrong-state' })
    await rounds.loseKey(other)
    expect((await parts.rounds.get(other))?.value).toMatchObject({ state: 'cancelled', keyLost: true })
    expect(await parts.box.units(other)).toEqual([])
    expect(await parts.invitations.ofRound(other)).toEqual([])
    await expect(rounds.handOverKey(other, keyOf(1))).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(rounds.loseKey(round)).rejects.toMatchObject({ code: 'wrong-state' })
  }, 60_000)
})
