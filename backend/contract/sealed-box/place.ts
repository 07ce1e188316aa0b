import { fromBase64url, toBase64url } from './base64url.ts'
import { concat, type Bytes } from './bytes.ts'
import type { Randomness } from './randomness.ts'

/** Where an answer counts. Rounds and units are named by 16 random bytes, as text 22 characters of base64url. */
export type Place = { readonly round: string; readonly unit: string }

/** Where the ballot counts, and the key it is signed with there: SPKI DER with the rsaEncryption identifier. */
export type BallotPlace = Place & { readonly issuerKey: Uint8Array }

const identifierLength = 16

/** A new name for a round or a unit. */
export function makeIdentifier(random: Randomness): string {
  return toBase64url(random(identifierLength))
}

/** The 16 bytes of a name; undefined where the text is none. */
export function identifierBytes(text: string): Bytes | undefined {
  const bytes = fromBase64url(text)
  return bytes?.length === identifierLength ? bytes : undefined
}

/** Round and unit, 32 bytes. Throws for names that are none: they come from a checked manifest or a read submission. */
export function placeBytes({ round, unit }: Place): Bytes {
  const roundBytes = identifierBytes(round)
  const unitBytes = identifierBytes(unit)
  if (!roundBytes || !unitBytes) throw new Error('placeBytes requires names of 22 base64url characters')
  return concat(roundBytes, unitBytes)
}
