import type { Randomness } from './randomness.ts'

/** Sequences are whole numbers below this, which every JavaScript number holds exactly. */
export const sequenceLimit = 2 ** 53

/** Uniform below 2^52, so that a first answer looks like any later one. */
export function firstSequence(random: Randomness): number {
  return wholeNumber(random(8), 52)
}

/** Higher by 1 to 2^32, at random: how often an answer was changed cannot be read from it. Room for 2^20 changes. */
export function nextSequence(previous: number, random: Randomness): number {
  return previous + 1 + wholeNumber(random(8), 32)
}

function wholeNumber(bytes: Uint8Array, bits: number): number {
  const all = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0)
  return Number(BigInt.asUintN(bits, all))
}
