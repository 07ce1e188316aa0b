import { fromBase64url } from './base64url.ts'
import type { Bytes } from './bytes.ts'
import { verifyExtension } from './extension.ts'
import { fingerprintOf, parseFingerprint } from './fingerprint.ts'
import { importIssuerKey } from './issuer-key.ts'
import { verifyManifest, type Manifest } from './manifest.ts'
import type { Place } from './place.ts'
import type { SignedText } from './signed-text.ts'
import { verifyUnitEntry, type PublishedEntry, type UnitEntry } from './unit-entry.ts'

const checked: unique symbol = Symbol('checked')

/** A round that this client may answer in. Only `checkRound` makes one, so no ballot is made without the check. */
export type CheckedRound = Place & {
  readonly [checked]: true
  readonly issuerKey: Bytes
  readonly tallyKey: Bytes
  readonly manifest: Manifest
  readonly entry: UnitEntry
  readonly fingerprint: string
  /** Proved: the manifest's, or the later one of a signed extension; milliseconds since 1970. */
  readonly closesAt: number
}

/** What a client was told, and by whom it was sent there. */
export type RoundToCheck = {
  /** As the invitation names them. */
  readonly round: string
  readonly unit: string
  /** As the invitation or a notice states it; without it nothing says that others are shown the same round. */
  readonly fingerprint: string | undefined
  readonly manifest: string
  readonly signature: Uint8Array
  readonly published: PublishedEntry
  /** A later closing time that the manifest's key signed, where the round was extended; one it did not sign moves nothing. */
  readonly extension?: SignedText | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

export type RoundRefusal =
  | 'manifest-not-signed'
  | 'fingerprint-differs'
  | 'another-round'
  | 'unit-not-proved'
  | 'weak-issuer-key'
  | 'weak-thresholds'
  | 'too-few-invited'
  | 'no-key-holder'
  | 'already-closed'

/** Nobody may set a round's thresholds lower than these. */
export const thresholdFloors: Manifest['thresholds'] = {
  ordinary: 5,
  sensitive: 20,
  ordinaryDifference: 5,
  sensitiveDifference: 10,
  commentAnswers: 10,
  comments: 5,
  invited: 7,
}

/** Everything a client must see proved before it makes a ballot; the first thing that is not is the refusal. */
export async function checkRound(told: RoundToCheck): Promise<CheckedRound | RoundRefusal> {
  const proved = await provedFacts(told)
  if (typeof proved === 'string') return proved
  const { manifest, entry, closesAt } = proved
  const refusal = weakness(manifest, entry) ?? (await keyWeakness(entry))
  if (refusal) return refusal
  if (closesAt <= told.now) return 'already-closed'
  const keys = { issuerKey: bytesOf(entry.issuerKey), tallyKey: bytesOf(manifest.tallyKey) }
  return { [checked]: true, round: manifest.round, unit: entry.unit, ...keys, ...proved }
}

type ProvedFacts = Pick<CheckedRound, 'manifest' | 'entry' | 'fingerprint' | 'closesAt'>

async function provedFacts(told: RoundToCheck): Promise<ProvedFacts | RoundRefusal> {
  const manifest = await verifyManifest(told.manifest, told.signature)
  if (!manifest) return 'manifest-not-signed'
  const fingerprint = await fingerprintOf(told.manifest)
  if (!isAsTold(told.fingerprint, fingerprint)) return 'fingerprint-differs'
  if (manifest.round !== told.round) return 'another-round'
  const entry = await verifyUnitEntry(manifest, told.published)
  if (entry?.unit !== told.unit) return 'unit-not-proved'
  const extended = told.extension && (await verifyExtension(told.manifest, told.extension))
  return { manifest, entry, fingerprint, closesAt: extended ?? manifest.closesAt }
}

function isAsTold(told: string | undefined, fingerprint: string): boolean {
  return told === undefined || parseFingerprint(told) === fingerprint
}

function weakness({ thresholds, invited, custody }: Manifest, entry: UnitEntry): RoundRefusal | undefined {
  if (!reachesFloors(thresholds)) return 'weak-thresholds'
  if (custody.kind === 'representative' && custody.holders.length === 0) return 'no-key-holder'
  return entry.invited < thresholds.invited || invited < entry.invited ? 'too-few-invited' : undefined
}

function reachesFloors(thresholds: Manifest['thresholds']): boolean {
  const stated = new Map(Object.entries(thresholds))
  return Object.entries(thresholdFloors).every(([name, floor]) => (stated.get(name) ?? 0) >= floor)
}

async function keyWeakness({ issuerKey }: UnitEntry): Promise<RoundRefusal | undefined> {
  try {
    const { algorithm } = await importIssuerKey(bytesOf(issuerKey))
    return isStrong(algorithm) ? undefined : 'weak-issuer-key'
  } catch {
    return 'weak-issuer-key'
  }
}

/** RSA with 3072 bits and e = 65537. */
function isStrong(algorithm: KeyAlgorithm): boolean {
  if (!('modulusLength' in algorithm) || !('publicExponent' in algorithm)) return false
  const { modulusLength, publicExponent } = algorithm
  return modulusLength === 3072 && String(publicExponent) === '1,0,1'
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
