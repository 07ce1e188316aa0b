import { utf8 } from './bytes.ts'
import { groupedLetters, parseLetters, toLetters } from './crockford.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

/**
 * What people compare to know that they were shown the same round: the first 130 bits of SHA-256(tag "fingerprint" ||
 * manifest text) as 26 letters of Crockford's base32, highest bits first. The signature is not covered: it may be
 * written in two ways, while the text holds the key that made it.
 */
export async function fingerprintOf(manifest: string): Promise<string> {
  return toLetters(await sha256(domainTag('fingerprint'), utf8(manifest)))
}

/** In groups, to be compared by eye or read aloud: `7K2QX-9DM4T-0VEN3B-H8RWY-JC5SA`. */
export const groupedFingerprint = groupedLetters

/** As a person may write it: any case, spaces and hyphens anywhere, I and L for 1, O for 0. Undefined if it is none. */
export const parseFingerprint = parseLetters
