import type { Randomness } from '../../domain/randomness.ts'
import { hashOfSecret } from './secrets.ts'

// Crockford's alphabet: no letter that is mistaken for a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that can be read aloud and typed: 100 random bits as `ABCD-EFGH-JKMN-PQRS-TVWX`. */
export function newCode(randomness: Randomness): string {
  const letters = [...randomness(20)].map((byte) => alphabet.charAt(byte % 32))
  return [0, 4, 8, 12, 16].map((start) => letters.slice(start, start + 4).join('')).join('-')
}

/** The hash of a code as it was typed: small letters, spaces, hyphens and letters like digits do not matter. */
export function hashOfCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return hashOfSecret(letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1'))
}
