import { argon2id } from '@noble/hashes/argon2.js'
import { concat, utf8, type Bytes } from './bytes.ts'

/** How a passphrase becomes a key; memory in KiB. */
export type DerivationCost = { readonly passes: number; readonly memory: number; readonly lanes: number }

/**
 * Argon2id (RFC 9106), version 19, with the second recommendation of its section 4: 3 passes over 64 MiB. One lane, not
 * four: a page computes lanes one after another, so that more of them would cost its owner time and a thief nothing.
 */
export const derivationCost: DerivationCost = { passes: 3, memory: 65_536, lanes: 1 }

export type Derivation = DerivationCost & { readonly salt: Uint8Array }

/**
 * 32 bytes from a passphrase, its Unicode in the form NFKC. Takes seconds in which nothing else runs: a page calls it in a
 * worker.
 */
export function derivedKey(passphrase: string, { salt, passes, memory, lanes }: Derivation): Bytes {
  const secret = utf8(passphrase.normalize('NFKC'))
  const key = concat(argon2id(secret, salt, { t: passes, m: memory, p: lanes, dkLen: 32 }))
  secret.fill(0)
  return key
}
