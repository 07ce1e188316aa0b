import { createHash } from 'node:crypto'
import type { Randomness } from '../../backend/domain/randomness.ts'

/** Bytes that look random and are the same in every run with the same seed: SHA-256 over the seed and a counter. */
export function seededBytes(seed: string): Randomness {
  let [counter, kept] = [0, Buffer.alloc(0)]
  return (length) => {
    while (kept.length < length) {
      kept = Buffer.concat([kept, createHash('sha256').update(`${seed} ${counter}`).digest()])
      counter += 1
    }
    const drawn = Uint8Array.from(kept.subarray(0, length))
    kept = kept.subarray(length)
    return drawn
  }
}
