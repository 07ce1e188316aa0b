import { createHash } from 'node:crypto'
import type { Randomness } from '../../domain/randomness.ts'

/** A secret nobody can guess: 32 random bytes, base64url (43 characters). */
export function newSecret(randomness: Randomness): string {
  return Buffer.from(randomness(32)).toString('base64url')
}

/** What is kept of a secret with at least 100 random bits: SHA-256, base64url. Too fast for a passphrase. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('base64url')
}
