/**
 * Sums of squares of whole numbers up to 2^41, exact however many there are: the squares are added up in halves of 20
 * bits, which a floating-point number holds exactly for four thousand of them, and put together now and then.
 */
export type ExactSquares = {
  /** Adds the square of `high * 2^20 + low` to the sum with this index. */
  readonly add: (index: number, high: number, low: number) => void
  readonly sum: (index: number) => bigint
}

/** 2^20. */
export const half = 1_048_576
const mostAtOnce = 2048

export function exactSquares(sums: number): ExactSquares {
  const parts = new Float64Array(3 * sums)
  const wholes = Array.from({ length: sums }, () => 0n)
  const waiting = new Int32Array(sums)
  const settle = (index: number): void => {
    const [squares, crossed, rest] = parts.subarray(3 * index, 3 * index + 3)
    wholes[index] =
      (wholes[index] ?? 0n) + (BigInt(squares ?? 0) << 40n) + (BigInt(crossed ?? 0) << 21n) + BigInt(rest ?? 0)
    parts.fill(0, 3 * index, 3 * index + 3)
    waiting[index] = 0
  }
  return {
    add: (index, high, low) => {
      const start = 3 * index
      parts[start] = (parts[start] ?? 0) + high * high
      parts[start + 1] = (parts[start + 1] ?? 0) + high * low
      parts[start + 2] = (parts[start + 2] ?? 0) + low * low
      waiting[index] = (waiting[index] ?? 0) + 1
      if ((waiting[index] ?? 0) >= mostAtOnce) settle(index)
    },
    sum: (index) => {
      settle(index)
      return wholes[index] ?? 0n
    },
  }
}
