import type { Bytes } from './bytes.ts'
import { fromHex, toHex } from './hex.ts'

// Arithmetic with secrets of the device it runs on: its time depends on them, and nobody else is there to measure it.

/** Big-endian, as RFC 8017 OS2IP reads it. */
export function numberFrom(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`)
}

/** As RFC 8017 I2OSP writes it. Throws for a number that does not fit. */
export function writeNumber(value: bigint, length: number): Bytes {
  const bytes = fromHex(value.toString(16).padStart(2 * length, '0'))
  if (bytes?.length !== length) throw new RangeError('writeNumber requires a number that fits')
  return bytes
}

export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [power, square] = [1n, base % modulus]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = (power * square) % modulus
    square = (square * square) % modulus
  }
  return power
}

/** By Euclid's algorithm; undefined where the two have a common divisor. */
export function invertModulo(value: bigint, modulus: bigint): bigint | undefined {
  let [previous, rest] = [modulus, value % modulus]
  let [before, factor] = [0n, 1n]
  while (rest > 0n) {
    const quotient = previous / rest
    ;[previous, rest] = [rest, previous - quotient * rest]
    ;[before, factor] = [factor, before - quotient * factor]
  }
  if (previous !== 1n) return undefined
  return before < 0n ? before + modulus : before
}
