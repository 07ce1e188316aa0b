import type { SealedAnswer } from './box.port.ts'

/** Throws for another size: what lies in a prepared row is overwritten by something exactly as long. */
export function checkLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new Error(`Expected ${length} bytes, got ${bytes.length}`)
}

/**
 * Throws unless a slot of this size can be overwritten by it; the form of a submission was checked before. There is no
 * size where the unit is unknown.
 */
export function checkAnswer({ slotId, opens, nextLock, sealed }: SealedAnswer, sealedBytes: number | undefined): void {
  for (const lock of [slotId, opens, nextLock]) checkLength(lock, 32)
  if (sealedBytes !== undefined) checkLength(sealed, sealedBytes)
}
