import { coarseCode, type CoarseStep } from './coarse-code.ts'

export type FreshFigure = {
  /** The exact score or share, 0 to 100, before any coding. */
  readonly points: number
  /** People whose answers are in it; at least 1. */
  readonly answered: number
  readonly step: CoarseStep
}

/**
 * The coarse code that is shown, given the one last shown of the same group and question: the old one stands until the
 * exact figure has moved from it at least as far as one person can move it alone, from one end of the range to the
 * other (100 points over the number of answers).
 *
 * Without this, averaging many rounds before somebody left and many after makes of coarse codes a fine figure, and their
 * difference tells how that person answered. In groups of twenty or more the step alone is wider.
 *
 * @example
 * displayedFigure({ points: 58, answered: 8, step: 10 }, 50) // => 50: one person of eight moves 12.5 points
 * displayedFigure({ points: 63, answered: 8, step: 10 }, 50) // => 60
 */
export function displayedFigure({ points, answered, step }: FreshFigure, before?: number): number {
  const fresh = coarseCode(points, step)
  if (before === undefined) return fresh
  return Math.abs(points - before) < 100 / answered ? before : fresh
}
