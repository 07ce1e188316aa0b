import type { Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

/** Where the box keeps the answer of a ballot: SHA-256(tag "slot" || P.pub), 32 bytes. */
export async function slotIdOf(publicKey: Uint8Array): Promise<Bytes> {
  return sha256(domainTag('slot'), publicKey)
}
