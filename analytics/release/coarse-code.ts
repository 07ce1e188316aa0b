/** Points between two neighbouring coarse codes. */
export type CoarseStep = 5 | 10

/**
 * The coarse code of a score or share from 0 to 100: the nearest multiple of the step, halves upward, with the lowest
 * codes shown as one and the highest too: up to `end`, at least one step and below 50, and
 * from 100 less it (`sharedEnd`). With steps of 10 and ends at
 * 10: 10, 20 … 90, where 10 reads "10 or lower" and 90 "90 or higher". Values beyond 0 and 100, which a correction can make, go to the ends.
 *
 * @example
 * coarseCode(3.2, 10) // => 10
 * coarseCode(44.9, 10) // => 40
 */
export function coarseCode(points: number, step: CoarseStep, end: number = step): number {
  const nearest = Math.floor(points / step + 0.5) * step
  return withinEnds(nearest, end)
}

/** A code, or the end beyond which it lies. */
export const withinEnds = (code: number, end: number): number => Math.min(100 - end, Math.max(end, code))
