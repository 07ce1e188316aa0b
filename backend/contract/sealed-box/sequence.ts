import type { Randomness } from './randomness.ts'

/** Sequences are whole numbers below this, which every JavaScript number holds exactly. */
export const sequenceLimit = 2 ** 53

/** Uniform below 2^52, so that a first answer looks like any later one. From 8 bytes, the lowest 52 bits of which count. */
export function firstSequence(bytes: Uint8Array): number {
  return wholeNumber(bytes, 52)
}

/** Higher by 1 to 2^32, at random: how often an answer was changed cannot be read from it. Room for 2^20 changes. */
export function nextSequence(previous: number, random: Randomness): number {
  return previous + 1 + wholeNumber(random(8), 32)
}

/**
 * Where somebody goes on who has the ballot on another device and does not know how often the answer was changed: higher
 * than the first by 2^n to 2^(n+1) with n = 40 + `tries`, so that one try beats 255 changes, and each further one twice as
 * many. At most 10 tries; no ballot is changed so often.
 */
export function resumedSequence(first: number, tries: number, random: Randomness): number {
  return first + 2 ** (40 + tries) + wholeNumber(random(8), 40 + tries)
}

function wholeNumber(bytes: Uint8Array, bits: number): number {
  const all = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0)
  return Number(BigInt.asUintN(bits, all))
}
