import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { writeExtension } from '../../../backend/contract/sealed-box/extension.ts'
import { fingerprintOf } from '../../../backend/contract/sealed-box/fingerprint.ts'
import type { Manifest } from '../../../backend/contract/sealed-box/manifest.ts'
import { makeManifestKeys, signExtension } from '../../../backend/keys/manifest-keys.ts'
import { holdRounds } from '../../../backend/services/box/hold-rounds.ts'
import { heldRounds } from '../../../backend/store/held-rounds.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { anyPlace, closesAt, sampleKeys, sampleRound, type SampleKeys } from '../../contract/sealed-box-samples.ts'

const { round, unit } = anyPlace(1)
let keys: SampleKeys
let stores: Awaited<ReturnType<typeof sqlite.openBoxStores>>
let clock: ReturnType<typeof fixedClock>

beforeAll(async () => {
  keys = await sampleKeys()
})

beforeEach(async () => {
  stores = await sqlite.openBoxStores(':memory:')
  clock = fixedClock(closesAt - 1000)
  return stores.close
})

const box = () => holdRounds({ box: stores.box, heldRounds: stores.documents.open(heldRounds), address: 'here', clock })

/** A round as the closing job tells it to the box. */
async function published(facts: Partial<Manifest> = {}) {
  const { text, signature, entries } = await sampleRound(keys, { facts })
  return { manifest: text, signature: toBase64url(signature), entries }
}

async function extension(manifest: string, until: number, privateKey = keys.manifest.privateKey) {
  const text = writeExtension({ version: 1, round, fingerprint: await fingerprintOf(manifest), closesAt: until })
  return { text, signature: toBase64url(signExtension(privateKey, text)) }
}

describe('a box and the rounds it holds', () => {
  it('makes as many places as the manifest proves are invited, and again changes nothing', async () => {
    expect(await box().hold(await published())).toBe('held')
    expect(await box().hold(await published())).toBe('held')
    expect((await stores.box.units(round)).length).toBe(3)
    expect((await stores.box.factsOf(round, unit))?.sealedBytes).toBe(512)
  })

  it('holds no second manifest beside the first', async () => {
    await box().hold(await published())
    expect(await box().hold(await published({ title: 'En anden' }))).toBe('another-manifest')
    expect(await box().hold(await published())).toBe('held')
  })

  it.each([
    ['an entry is left out', async () => ({ ...(await published()), entries: (await published()).entries.slice(1) })],
    [
      'an entry is another',
      async () => {
        const facts = await published()
        return { ...facts, entries: facts.entries.map((entry) => entry.replace('"invited":8', '"invited":9')) }
      },
    ],
    [
      'the signature is another’s',
      async () => ({ ...(await published()), signature: toBase64url(new Uint8Array(64)) }),
    ],
    ['more are invited than its units say', () => published({ invited: 25 })],
    ['answers are to go elsewhere', () => published({ box: 'https://box.example.org' })],
    [
      'more comments are asked than an answer can carry',
      () =>
        published({
          questionnaire: { instrument: 'a', version: '1', hash: toBase64url(new Uint8Array(32)), comments: 3 },
        }),
    ],
  ])('takes up nothing where %s', async (_what, facts) => {
    await expect(box().hold(await facts())).rejects.toMatchObject({ code: 'manifest-refused' })
    expect(await stores.box.units(round)).toEqual([])
  })

  it('is not sealed and gives no answer away before the closing time', async () => {
    await box().hold(await published())
    await expect(box().seal(round)).rejects.toMatchObject({ code: 'wrong-state' })
    await expect(box().answersOf(round, unit)).rejects.toMatchObject({ code: 'wrong-state' })
    clock.moveTo(closesAt)
    expect(await box().seal(round)).toMatchObject({ count: 0 })
    expect(await box().answersOf(round, unit)).toEqual([])
  })

  it('keeps to a later closing time that the manifest’s key signed, and to no other', async () => {
    const facts = await published()
    await box().hold(facts)
    const foreign = await makeManifestKeys()
    const forged = await extension(facts.manifest, closesAt + 9000, foreign.privateKey)
    await expect(box().extend(round, forged)).rejects.toMatchObject({ code: 'manifest-refused' })
    const later = await extension(facts.manifest, closesAt + 5000)
    await box().extend(round, later)
    await box().extend(round, later)
    const second = await extension(facts.manifest, closesAt + 6000)
    await expect(box().extend(round, second)).rejects.toMatchObject({ code: 'manifest-refused' })
    clock.moveTo(closesAt)
    await expect(box().seal(round)).rejects.toMatchObject({ code: 'wrong-state' })
    clock.moveTo(closesAt + 5000)
    expect(await box().seal(round)).toMatchObject({ count: 0 })
  })

  it('forgets a round it is told to destroy', async () => {
    await box().hold(await published())
    await box().destroy(round)
    await box().destroy(round)
    expect(await stores.documents.open(heldRounds).find()).toEqual([])
    await expect(box().seal(round)).rejects.toMatchObject({ code: 'not-found' })
  })
})
