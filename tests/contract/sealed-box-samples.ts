import { createHash } from 'node:crypto'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import { writeManifest, type Manifest } from '../../backend/contract/sealed-box/manifest.ts'
import { merkleTree } from '../../backend/contract/sealed-box/merkle-tree.ts'
import type { Place } from '../../backend/contract/sealed-box/place.ts'
import type { SlotOwner } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { lockAt } from '../../backend/contract/sealed-box/slot-lock.ts'
import { makeTallyKeys, type TallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { writeUnitEntry, type PublishedEntry, type UnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import { makeIssuerKey, type IssuerKeys } from '../../backend/keys/issuer-keys.ts'
import { makeManifestKeys, signManifest, type ManifestKeys } from '../../backend/keys/manifest-keys.ts'

/** `length` equal bytes. */
export function bytesOf(length: number, value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value)
}

/** SHA-256 by another implementation than the one that is tested. */
export function nodeSha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return Uint8Array.from(hash.digest())
}

/** A round and a unit, another for every number up to 127. */
/** A ballot's owner in `anyPlace(number)`. */
export async function anyOwner(number: number): Promise<SlotOwner> {
  const key = bytesOf(32, 7)
  return { ...anyPlace(number), key, firstLock: await lockAt(key, 0) }
}

export function anyPlace(number: number): Place {
  return { round: toBase64url(bytesOf(16, number)), unit: toBase64url(bytesOf(16, 128 + number)) }
}

export type SampleKeys = {
  readonly issuer: IssuerKeys
  readonly tally: TallyKeys
  readonly manifest: ManifestKeys
}

export async function sampleKeys(): Promise<SampleKeys> {
  return { issuer: await makeIssuerKey(), tally: await makeTallyKeys(), manifest: await makeManifestKeys() }
}

export type SampleRound = SampleKeys & {
  readonly text: string
  readonly signature: Uint8Array
  readonly published: PublishedEntry
  /** Of all units, in the order of the tree. */
  readonly entries: readonly string[]
  readonly entry: UnitEntry
  readonly facts: Manifest
}

export const closesAt = 2_000_000_000_000

/** A round with three units, whose second is `anyPlace(1)`, as published; facts given replace the usual ones. */
export async function sampleRound(
  keys: SampleKeys,
  changes: { readonly facts?: Partial<Manifest>; readonly entry?: Partial<UnitEntry> } = {},
): Promise<SampleRound> {
  const entry = { ...entryOf(keys, 1), ...changes.entry }
  const texts = [entryOf(keys, 2), entry, entryOf(keys, 3)].map(writeUnitEntry)
  const tree = await merkleTree(texts.map(utf8))
  const facts = { ...factsOf(keys, tree.root, texts.length), ...changes.facts }
  const text = writeManifest(facts)
  const published = { entry: texts[1]!, index: 1, proof: tree.proofOf(1) }
  return {
    ...keys,
    text,
    signature: signManifest(keys.manifest.privateKey, text),
    published,
    entries: texts,
    entry,
    facts,
  }
}

function entryOf({ issuer }: SampleKeys, number: number): UnitEntry {
  return {
    unit: anyPlace(number).unit,
    name: `Børnehaven Ærø ${number}`,
    invited: 8,
    issuerKey: toBase64url(issuer.publicKey),
    recipients: [
      { name: 'Åse Østergaard', role: 'leader' },
      { name: 'Bo Holm', role: 'representative' },
    ],
    mergedFrom: ['Køkken', 'Gård'],
  }
}

function factsOf(keys: SampleKeys, root: Uint8Array, unitCount: number): Manifest {
  return {
    version: 1,
    organisation: 'Ærø Kommune',
    round: anyPlace(1).round,
    title: 'Trivsel, efterår',
    languages: ['da', 'en'],
    questionnaire: { instrument: 'trivsel', version: '1', hash: toBase64url(bytesOf(32, 3)), comments: 0 },
    closesAt,
    thresholds: {
      ordinary: 5,
      sensitive: 20,
      ordinaryDifference: 5,
      sensitiveDifference: 10,
      commentAnswers: 10,
      comments: 5,
      invited: 8,
    },
    custody: { kind: 'representative', holders: ['Bo Holm', 'Ida Lund'] },
    tallyKey: toBase64url(keys.tally.publicKey),
    box: 'here',
    appointments: [
      { name: 'Bo Holm', role: 'representative', appointedBy: 'Ida Lund', appointedAt: 1_700_000_000_000 },
    ],
    approvedDifference: { hash: toBase64url(bytesOf(32, 4)), by: 'Bo Holm' },
    unitsRoot: toBase64url(root),
    unitCount,
    invited: 24,
    signingKey: toBase64url(keys.manifest.publicKey),
  }
}
