import { concat, equalBytes, type Bytes } from './bytes.ts'
import { fromLetters, groupedLetters, parseLetters, toLetters } from './crockford.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

/** Bytes of the seed from which everything secret about one ballot is derived (`ballot-seed.ts`). */
export const seedLength = 15
const checkLength = 2

/**
 * The seed of a ballot as a person may write it down: 26 letters of Crockford's base32, which are the 120 bits of the seed
 * and then the first 10 bits of SHA-256(tag "recovery" || seed), highest bits first. A letter that was copied wrong is
 * found out in 1023 of 1024 cases, and so is another code of this form, such as a receipt or a fingerprint.
 *
 * Together with the invitation's link it gives the same ballot on another device, since the issuer answers the same
 * question the same way; alone it gives none, as the issuer's signature is missing. It is known to nobody but whoever
 * wrote it down: nothing of it is ever sent, and nothing more is kept anywhere because of it.
 */
export async function writeRecoveryCode(seed: Uint8Array): Promise<string> {
  return toLetters(concat(seed, await checkOf(seed)))
}

/** The seed of a code in any form in which a person may write it. Undefined if it is none. */
export async function readRecoveryCode(text: string): Promise<Bytes | undefined> {
  const letters = parseLetters(text)
  if (letters === undefined) return undefined
  const bytes = fromLetters(letters)
  const seed = bytes.slice(0, seedLength)
  return equalBytes(bytes.subarray(seedLength), await checkOf(seed)) ? seed : undefined
}

/** In groups, as it is shown. */
export const groupedRecoveryCode = groupedLetters

/** 10 bits, then zeros. */
async function checkOf(seed: Uint8Array): Promise<Bytes> {
  const check = (await sha256(domainTag('recovery'), seed)).slice(0, checkLength)
  check[1] = (check[1] ?? 0) & 0b1100_0000
  return check
}
