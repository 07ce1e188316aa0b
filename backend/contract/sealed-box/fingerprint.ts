import { utf8 } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

// Crockford's base32: no I, L, O or U, so that nothing is mistaken when it is read aloud or copied by hand.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26
const groups = [5, 5, 6, 5, 5]

/**
 * What people compare to know that they were shown the same round: the first 130 bits of SHA-256(tag "fingerprint" ||
 * manifest text) as 26 letters of Crockford's base32, highest bits first. The signature is not covered: it may be
 * written in two ways, while the text holds the key that made it.
 */
export async function fingerprintOf(manifest: string): Promise<string> {
  const digest = await sha256(domainTag('fingerprint'), utf8(manifest))
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length }, (_, place) => letters[Number.parseInt(bits.slice(5 * place, 5 * place + 5), 2)]).join(
    '',
  )
}

/** In groups, to be compared by eye or read aloud: `7K2QX-9DM4T-0VEN3B-H8RWY-JC5SA`. */
export function groupedFingerprint(fingerprint: string): string {
  let start = 0
  return groups.map((size) => fingerprint.slice(start, (start += size))).join('-')
}

/** As a person may write it: any case, spaces and hyphens anywhere, I and L for 1, O for 0. Undefined if it is none. */
export function parseFingerprint(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0')
  return plain.length === length && Array.from(plain).every((letter) => letters.includes(letter)) ? plain : undefined
}
