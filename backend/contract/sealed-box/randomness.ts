import type { Bytes } from './bytes.ts'

/** Unpredictable bytes; an argument wherever the protocol draws them itself. */
export type Randomness = (length: number) => Uint8Array

/** The generator of the browser or of Node. */
export function platformRandomness(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}
