import { generateKeyPairSync } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { checkRound, thresholdFloors, type RoundToCheck } from '../../backend/contract/sealed-box/check-round.ts'
import { writeExtension, type Extension } from '../../backend/contract/sealed-box/extension.ts'
import { fingerprintOf, groupedFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import {
  readManifest,
  verifyManifest,
  writeManifest,
  type Manifest,
} from '../../backend/contract/sealed-box/manifest.ts'
import { readUnitEntry, writeUnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import { makeManifestKeys, signExtension, signManifest } from '../../backend/keys/manifest-keys.ts'
import { anyPlace, closesAt, sampleKeys, sampleRound, type SampleKeys, type SampleRound } from './sealed-box-samples.ts'

let keys: SampleKeys
let round: SampleRound

beforeAll(async () => {
  keys = await sampleKeys()
  round = await sampleRound(keys)
})

async function toldOf({ text, signature, published }: SampleRound): Promise<RoundToCheck> {
  const fingerprint = groupedFingerprint(await fingerprintOf(text))
  return { ...anyPlace(1), fingerprint, manifest: text, signature, published, now: closesAt - 1 }
}

describe('a manifest', () => {
  it('reads back what was written and signed', async () => {
    expect(readManifest(round.text)).toEqual(round.facts)
    expect(await verifyManifest(round.text, round.signature)).toEqual(round.facts)
    expect(round.signature).toHaveLength(64)
  })

  it('is refused when altered, signed by another key or not canonical', async () => {
    const altered = round.text.replace('"invited":24', '"invited":25')
    expect(altered).not.toBe(round.text)
    expect(await verifyManifest(altered, round.signature)).toBeUndefined()
    const other = await makeManifestKeys()
    expect(await verifyManifest(round.text, signManifest(other.privateKey, round.text))).toBeUndefined()
    expect(await verifyManifest(round.text, round.signature.subarray(1))).toBeUndefined()
    expect(await verifyManifest(round.text, round.signature.with(9, (round.signature[9] ?? 0) ^ 4))).toBeUndefined()
    const spaced = round.text.replace(',', ', ')
    expect(await verifyManifest(spaced, signManifest(keys.manifest.privateKey, spaced))).toBeUndefined()
  })

  it('has exactly the documented fields', () => {
    for (const name of Object.keys(round.facts)) {
      const { [name as keyof Manifest]: _, ...rest } = round.facts
      expect(readManifest(JSON.stringify(rest))).toBeUndefined()
    }
    expect(() => writeManifest({ ...round.facts, extra: 1 } as Manifest)).toThrow('requires')
    expect(() => writeManifest({ ...round.facts, round: 'short' })).toThrow('requires')
    expect(() => writeManifest({ ...round.facts, closesAt: 0.5 })).toThrow('requires')
  })

  it('is refused as anything else, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), fc.uint8Array(), async (text, signature) => {
        expect(await verifyManifest(text, signature)).toBeUndefined()
      }),
    )
  })

  it('names nobody of a group', () => {
    expect(JSON.stringify(round.facts)).not.toContain('members')
    expect(readUnitEntry(round.published.entry)).toEqual(round.entry)
    expect(() => writeUnitEntry({ ...round.entry, members: ['Bo'] } as typeof round.entry)).toThrow('requires')
  })

  it('whose key is no point of the curve is refused', async () => {
    const bytes = Buffer.from(keys.manifest.publicKey)
    bytes[90] = (bytes[90] ?? 0) ^ 1
    const facts = { ...round.facts, signingKey: toBase64url(bytes) }
    expect(await verifyManifest(writeManifest(facts), round.signature)).toBeUndefined()
  })
})

describe('the check before a ballot', () => {
  it('passes an honest round and hands over what it proved', async () => {
    const checked = await checkRound(await toldOf(round))
    if (typeof checked === 'string') throw new Error(checked)
    expect(checked).toMatchObject({ ...anyPlace(1), manifest: round.facts, entry: round.entry })
    expect(checked.fingerprint).toBe(await fingerprintOf(round.text))
    expect(toBase64url(checked.issuerKey)).toBe(round.entry.issuerKey)
    expect(toBase64url(checked.tallyKey)).toBe(round.facts.tallyKey)
  })

  it('passes without a fingerprint, as on the representative’s phone before the notice is at hand', async () => {
    expect(await checkRound({ ...(await toldOf(round)), fingerprint: undefined })).toHaveProperty('fingerprint')
  })

  it('refuses a second manifest for the same round', async () => {
    const hers = await sampleRound({ ...keys, manifest: await makeManifestKeys() })
    const told = { ...(await toldOf(hers)), fingerprint: await fingerprintOf(round.text) }
    expect(await checkRound(told)).toBe('fingerprint-differs')
    expect(await checkRound({ ...(await toldOf(round)), fingerprint: '' })).toBe('fingerprint-differs')
  })

  it('refuses a signature of somebody else', async () => {
    const told = await toldOf(round)
    const other = await makeManifestKeys()
    const refusal = await checkRound({ ...told, signature: signManifest(other.privateKey, told.manifest) })
    expect(refusal).toBe('manifest-not-signed')
  })

  it('refuses a unit, a key or a size that the manifest does not prove', async () => {
    const told = await toldOf(round)
    const foreign = await sampleRound(await sampleKeys())
    const bigger = writeUnitEntry({ ...round.entry, invited: 80 })
    for (const published of [
      { ...told.published, entry: foreign.published.entry },
      { ...told.published, entry: bigger },
      { ...told.published, index: 0 },
      { ...told.published, proof: [] },
    ])
      expect(await checkRound({ ...told, published })).toBe('unit-not-proved')
    expect(await checkRound({ ...told, unit: anyPlace(2).unit })).toBe('unit-not-proved')
  })

  it('refuses another round than the invitation’s', async () => {
    expect(await checkRound({ ...(await toldOf(round)), round: anyPlace(2).round })).toBe('another-round')
  })

  it('refuses thresholds below the floors, each of them', async () => {
    for (const [name, floor] of Object.entries(thresholdFloors)) {
      const at = { ...thresholdFloors, [name]: floor }
      const below = { ...thresholdFloors, [name]: floor - 1 }
      expect(await checkRound(await toldOf(await sampleRound(keys, { facts: { thresholds: at } })))).toHaveProperty(
        'unit',
      )
      const weak = await sampleRound(keys, { facts: { thresholds: below } })
      expect(await checkRound(await toldOf(weak))).toBe('weak-thresholds')
    }
  })

  it('refuses a group of fewer than the manifest itself demands', async () => {
    const small = await sampleRound(keys, { entry: { invited: 7 } })
    expect(await checkRound(await toldOf(small))).toBe('too-few-invited')
    const enough = await sampleRound(keys, { entry: { invited: 8 } })
    expect(await checkRound(await toldOf(enough))).toHaveProperty('unit')
    const lying = await sampleRound(keys, { facts: { invited: 7 } })
    expect(await checkRound(await toldOf(lying))).toBe('too-few-invited')
  })

  it('refuses a round whose key is said to be with people and names none of them', async () => {
    const nobody = await sampleRound(keys, { facts: { custody: { kind: 'representative', holders: [] } } })
    expect(await checkRound(await toldOf(nobody))).toBe('no-key-holder')
  })

  it('refuses a round that has closed', async () => {
    const told = await toldOf(round)
    expect(await checkRound({ ...told, now: closesAt })).toBe('already-closed')
  })

  it('takes a later closing time that the manifest’s key signed, and no other', async () => {
    const told = { ...(await toldOf(round)), now: closesAt }
    const facts = { version: 1, round: round.facts.round, fingerprint: await fingerprintOf(round.text) } as const
    const extended = (later: Partial<Extension>, key = keys.manifest.privateKey) => {
      const text = writeExtension({ ...facts, closesAt: closesAt + 1000, ...later })
      return { ...told, extension: { text, signature: signExtension(key, text) } }
    }
    expect(await checkRound(extended({}))).toHaveProperty('closesAt', closesAt + 1000)
    expect(await checkRound({ ...extended({}), now: closesAt + 1000 })).toBe('already-closed')
    const strangerKey = (await makeManifestKeys()).privateKey
    for (const bad of [
      extended({ closesAt: closesAt - 1 }),
      extended({ closesAt }),
      extended({ round: anyPlace(2).round }),
      extended({ fingerprint: await fingerprintOf('another') }),
      extended({}, strangerKey),
      { ...told, extension: { text: '{}', signature: round.signature } },
      { ...told, extension: { text: round.text, signature: round.signature } },
    ])
      expect(await checkRound(bad)).toBe('already-closed')
  })

  it('does not take a manifest’s signature for an extension’s', async () => {
    const fingerprint = await fingerprintOf(round.text)
    const text = writeExtension({ version: 1, round: round.facts.round, fingerprint, closesAt: closesAt + 1000 })
    const extension = { text, signature: signManifest(keys.manifest.privateKey, text) }
    expect(await checkRound({ ...(await toldOf(round)), extension, now: closesAt })).toBe('already-closed')
  })

  it('refuses issuer keys of another size, exponent or kind', async () => {
    const other = toBase64url(rsaKey(3072, 65539))
    const none = toBase64url(new Uint8Array(422))
    for (const issuerKey of [other, none])
      expect(await checkRound(await toldOf(await sampleRound(keys, { entry: { issuerKey } })))).toBe('weak-issuer-key')
    for (const issuerKey of [rsaKey(3072, 3), rsaKey(2048, 65537)].map(toBase64url))
      expect(() => writeUnitEntry({ ...round.entry, issuerKey })).toThrow('requires')
  })
})

function rsaKey(modulusLength: number, publicExponent: number): Uint8Array {
  const publicKeyEncoding = { type: 'spki', format: 'der' } as const
  const privateKeyEncoding = { type: 'pkcs8', format: 'der' } as const
  return generateKeyPairSync('rsa', { modulusLength, publicExponent, publicKeyEncoding, privateKeyEncoding }).publicKey
}
