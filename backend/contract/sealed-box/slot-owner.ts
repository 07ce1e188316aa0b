import { equalBytes, type Bytes } from './bytes.ts'
import { lockAt } from './slot-lock.ts'

/** Of the ballot's key, which stands in front of everything that is sealed to the tally. */
const keyLength = 32

/** Whether the key is that of the ballot to which a slot belongs: its lock 0 is the slot's id. */
export async function isOwner(key: Uint8Array, slotId: Uint8Array): Promise<boolean> {
  return equalBytes(await lockAt(key, 0), slotId)
}

/** What the owner of a slot seals: the key, then the content. */
export type Owned = { readonly key: Bytes; readonly content: Uint8Array }

export function readOwned(bytes: Uint8Array): Owned {
  return { key: bytes.slice(0, keyLength), content: bytes.subarray(keyLength) }
}
