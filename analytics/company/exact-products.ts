import { half } from '../release/exact-squares.ts'

/**
 * Sums of products of whole numbers from 0 up to 2^41, exact however many there are and whatever their order: in halves
 * of 20 bits, as `exactSquares` has them, put together now and then.
 */
export type ExactProducts = {
  readonly add: (index: number, one: number, other: number) => void
  readonly sum: (index: number) => bigint
}

/** Two crossed halves come to less than 2^42, so that so many of them stay below 2^53. */
const mostAtOnce = 2048

export function exactProducts(sums: number): ExactProducts {
  const parts = new Float64Array(3 * sums)
  const wholes = Array.from({ length: sums }, () => 0n)
  const waiting = new Int32Array(sums)
  const settle = (index: number): void => {
    const [tops, crossed, rests] = parts.subarray(3 * index, 3 * index + 3)
    wholes[index] =
      (wholes[index] ?? 0n) + (BigInt(tops ?? 0) << 40n) + (BigInt(crossed ?? 0) << 20n) + BigInt(rests ?? 0)
    parts.fill(0, 3 * index, 3 * index + 3)
    waiting[index] = 0
  }
  return {
    add: (index, one, other) => {
      const [top, otherTop] = [Math.floor(one / half), Math.floor(other / half)]
      const [rest, otherRest] = [one - top * half, other - otherTop * half]
      const start = 3 * index
      parts[start] = (parts[start] ?? 0) + top * otherTop
      parts[start + 1] = (parts[start + 1] ?? 0) + top * otherRest + rest * otherTop
      parts[start + 2] = (parts[start + 2] ?? 0) + rest * otherRest
      waiting[index] = (waiting[index] ?? 0) + 1
      if ((waiting[index] ?? 0) >= mostAtOnce) settle(index)
    },
    sum: (index) => {
      settle(index)
      return wholes[index] ?? 0n
    },
  }
}
