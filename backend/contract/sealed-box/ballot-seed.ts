import { concat, utf8, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes, type BallotPlace } from './place.ts'

/** What a seed is drawn out to. */
type SeedPurpose = 'key' | 'prefix' | 'salt' | `factor ${number}`

export type DeriveFromSeed = (purpose: SeedPurpose, length: number) => Promise<Bytes>

/**
 * Bytes for one purpose in one ballot: HKDF-SHA256 (RFC 5869) with the seed as key material, salt round || unit ||
 * issuer key (SPKI DER), and info tag "recovery" || PURPOSE in ASCII:
 *
 *     purpose    length  use
 *     key        32      what the ballot's locks are drawn from (`slot-lock.ts`)
 *     prefix     32      RFC 9474 message prefix
 *     salt       48      RFC 9474 PSS salt
 *     factor N   384     RFC 9474 blinding factor r: the first of N = 0, 1, 2 … that is above 0 and below the modulus
 *
 * The salt holds all that a server could tell two people, or one person twice, differently: a ballot asked for under
 * another key shares nothing with the first, so that the two requests cannot be compared.
 *
 * That nobody can follow a ballot rests on the 2^120 seeds there are; with blinding drawn afresh it would rest on nothing.
 * It is the price of a code that can be written down, and due only while blinded values are kept: until the round closes.
 */
export async function deriveFromSeed(seed: Uint8Array, place: BallotPlace): Promise<DeriveFromSeed> {
  const material = await crypto.subtle.importKey('raw', concat(seed), 'HKDF', false, ['deriveBits'])
  const salt = concat(placeBytes(place), place.issuerKey)
  return async (purpose, length) => {
    const info = concat(domainTag('recovery'), utf8(purpose))
    const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 8 * length)
    return new Uint8Array(bits)
  }
}
