/** Points between two neighbouring coarse codes. */
export type CoarseStep = 5 | 10

/**
 * The coarse code of a score or share from 0 to 100: the nearest multiple of the step, halves upward, with the two
 * lowest codes shown as one and the two highest too. With steps of 10: 10, 20 … 90, where 10 reads "10 or lower" and 90
 * "90 or higher". Values beyond 0 and 100, which a correction can make, go to the ends.
 *
 * @example
 * coarseCode(3.2, 10) // => 10
 * coarseCode(44.9, 10) // => 40
 */
export function coarseCode(points: number, step: CoarseStep): number {
  const nearest = Math.floor(points / step + 0.5) * step
  return Math.min(100 - step, Math.max(step, nearest))
}
