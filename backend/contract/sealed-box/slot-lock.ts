import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

/**
 * What makes a slot its owner's, without a signature: a slot in the box has a lock, and an answer brings what opens it and
 * the lock that comes after it. All locks of a ballot are drawn from its key, 32 bytes:
 *
 *     opener n = HMAC-SHA256(key, tag "opener" || n as 8 bytes, highest first), 32 bytes, for n = 0, 1, 2 …
 *     lock n   = SHA-256(tag "lock" || opener n), 32 bytes
 *
 * The issuer signs lock 0 (`ballot.ts`), which is also the id of the slot. Answer n shows opener n and leaves lock n + 1,
 * so that whoever has seen answers up to n, the box included, can make none that the box would take after them. Locks
 * of one ballot look as random as those of different ones: how often an answer was changed cannot be read from them. Who
 * does not know how many answers came before, on another device, tries one opener after the other from the first: those
 * that were shown before open nothing any more.
 *
 * The key itself is shown to the tally alone, inside what is sealed: by it the tally sees that a sheet was sealed by the
 * slot's owner, and not by whoever keeps the box.
 */
export async function openerAt(key: Uint8Array, step: number): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const own = await crypto.subtle.importKey('raw', concat(key), algorithm, false, ['sign'])
  const count = new Uint8Array(8)
  new DataView(count.buffer).setBigUint64(0, BigInt(step))
  return new Uint8Array(await crypto.subtle.sign('HMAC', own, concat(domainTag('opener'), count)))
}

export async function lockAt(key: Uint8Array, step: number): Promise<Bytes> {
  return sha256(domainTag('lock'), await openerAt(key, step))
}
