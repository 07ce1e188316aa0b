import { fromBase64url } from './base64url.ts'
import type { Bytes } from './bytes.ts'
import { fingerprintOf, parseFingerprint } from './fingerprint.ts'
import { importIssuerKey } from './issuer-key.ts'
import { verifyManifest, type Manifest } from './manifest.ts'
import type { Place } from './place.ts'
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
  /** Later than the manifest's closing time where everybody was told of an extension; milliseconds since 1970. */
  readonly extendedTo?: number
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
  | 'already-closed'

/** Nobody may set a round's thresholds lower than these. */
export const thresholdFloors: Manifest['thresholds'] = {
  ordinary: 5,
  sensitive: 20,
  ordinaryDifference: 5,
  sensitiveDifference: 10,
  invited: 7,
}

/** Everything a client must see proved before it makes a ballot; the first thing that is not is the refusal. */
export async function checkRound(told: RoundToCheck): Promise<CheckedRound | RoundRefusal> {
  const manifest = await verifyManifest(told.manifest, told.signature)
  if (!manifest) return 'manifest-not-signed'
  const fingerprint = await fingerprintOf(told.manifest)
  if (told.fingerprint !== undefined && parseFingerprint(told.fingerprint) !== fingerprint) return 'fingerprint-differs'
  const entry = await verifyUnitEntry(manifest, told.published)
  if (!entry || entry.unit !== told.unit) return 'unit-not-proved'
  const refusal = weakness(told, manifest, entry) ?? (await keyWeakness(entry))
  if (refusal) return refusal
  const keys = { issuerKey: bytesOf(entry.issuerKey), tallyKey: bytesOf(manifest.tallyKey) }
  return { [checked]: true, round: manifest.round, unit: entry.unit, ...keys, manifest, entry, fingerprint }
}

function weakness(
  { round, now, extendedTo = 0 }: RoundToCheck,
  manifest: Manifest,
  entry: UnitEntry,
): RoundRefusal | undefined {
  const { thresholds } = manifest
  if (manifest.round !== round) return 'another-round'
  if (!reachesFloors(thresholds)) return 'weak-thresholds'
  if (entry.invited < thresholds.invited || manifest.invited < entry.invited) return 'too-few-invited'
  return Math.max(manifest.closesAt, extendedTo) <= now ? 'already-closed' : undefined
}

function reachesFloors(thresholds: Manifest['thresholds']): boolean {
  const { ordinary, sensitive, ordinaryDifference, sensitiveDifference, invited } = thresholdFloors
  return (
    thresholds.ordinary >= ordinary &&
    thresholds.sensitive >= sensitive &&
    thresholds.ordinaryDifference >= ordinaryDifference &&
    thresholds.sensitiveDifference >= sensitiveDifference &&
    thresholds.invited >= invited
  )
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
