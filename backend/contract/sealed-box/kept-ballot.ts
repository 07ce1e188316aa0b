import type { AskedBallot, BallotPlace } from './ballot.ts'
import { ballotKeyAlgorithm, type BallotKeys } from './ballot-keys.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { concat, equalBytes } from './bytes.ts'
import { placeBytes } from './place.ts'

const version = 1
const length = 962

/**
 * A ballot that was asked for, as text to keep in the memory of one tab until the answers are sent, so that a reload asks
 * for the same ballot again. Whoever has it can answer, and can link the request to the answer. Needs extractable keys.
 *
 * base64url of:
 *
 *     offset  length  content
 *     0       1       version, 1
 *     1       16      round
 *     17      16      unit
 *     33      32      P's private scalar
 *     65      65      P.pub
 *     130     64      prepared message
 *     194     384     inverse of the blinding factor
 *     578     384     blinded message
 */
export async function keepBallot({ blinded, state }: AskedBallot): Promise<string> {
  const { keys, prepared, inverse } = state
  const { d = '' } = await crypto.subtle.exportKey('jwk', keys.privateKey)
  const scalar = fromBase64url(d) ?? new Uint8Array()
  return toBase64url(
    concat(Uint8Array.of(version), placeBytes(state), scalar, keys.publicKey, prepared, inverse, blinded),
  )
}

/** Undefined unless `keepBallot` wrote the text for this round and unit. */
export async function keptBallot(text: string, place: BallotPlace): Promise<AskedBallot | undefined> {
  const bytes = fromBase64url(text)
  if (bytes?.length !== length || bytes[0] !== version) return undefined
  if (!equalBytes(bytes.subarray(1, 33), placeBytes(place))) return undefined
  const keys = await ballotKeysOf(bytes.subarray(33, 65), bytes.slice(65, 130))
  if (!keys) return undefined
  const { round, unit, issuerKey } = place
  const [prepared, inverse, blinded] = [bytes.slice(130, 194), bytes.slice(194, 578), bytes.slice(578)]
  return { blinded, state: { round, unit, issuerKey, keys, prepared, inverse } }
}

async function ballotKeysOf(scalar: Uint8Array, publicKey: Uint8Array<ArrayBuffer>): Promise<BallotKeys | undefined> {
  const [d, x, y] = [scalar, publicKey.subarray(1, 33), publicKey.subarray(33)].map(toBase64url)
  try {
    const key = { kty: 'EC', crv: 'P-256', ext: true, d: d ?? '', x: x ?? '', y: y ?? '' }
    return { publicKey, privateKey: await crypto.subtle.importKey('jwk', key, ballotKeyAlgorithm, true, ['sign']) }
  } catch {
    return undefined
  }
}
