import { createHash, createHmac, hkdfSync } from 'node:crypto'

type Wanted = { readonly salt: Uint8Array; readonly purpose: string; readonly length: number }

/** What `ballot-seed.ts` documents, by Node’s own HKDF. */
export function derivedByHand(seed: Uint8Array, { salt, purpose, length }: Wanted): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, salt, Buffer.from(`varsko/1/recovery\0${purpose}`), length))
}

/** What `slot-lock.ts` documents, by Node’s own HMAC. */
export function openerByHand(key: Uint8Array, step: number): Buffer {
  const count = Buffer.alloc(8)
  count.writeUInt32BE(step, 4)
  return createHmac('sha256', key).update('varsko/1/opener\0').update(count).digest()
}

export function lockByHand(key: Uint8Array, step: number): Buffer {
  return createHash('sha256').update('varsko/1/lock\0').update(openerByHand(key, step)).digest()
}
