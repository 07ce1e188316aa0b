import { equalBytes, type Bytes } from './bytes.ts'
import { lockAt } from './slot-lock.ts'

/** Of the ballot's key, which stands in front of everything that is sealed to the tally. */
const keyLength = 32

/** Whether the key is that of the ballot to which a slot belongs: its lock 0 is the slot's id. */
export async function isOwner(key: Uint8Array, slotId: Uint8Array): Promise<boolean> {
  return equalBytes(await lockAt(key, 0), slotId)
}

/** More than the changes anybody makes. */
const mostSteps = 1024

/**
 * Which answer of the ballot a lock waits for, from 0: where a device goes on that does not know what another one sent.
 * Undefined where it is no lock of this ballot, or of an answer beyond the 1,024th.
 */
export async function stepOf(key: Uint8Array, lock: Uint8Array): Promise<number | undefined> {
  for (let step = 0; step < mostSteps; step += 1) if (equalBytes(await lockAt(key, step), lock)) return step
  return undefined
}

/** What the owner of a slot seals: the key, then the content. */
export type Owned = { readonly key: Bytes; readonly content: Uint8Array }

export function readOwned(bytes: Uint8Array): Owned {
  return { key: bytes.slice(0, keyLength), content: bytes.subarray(keyLength) }
}
