import { coarseCode, withinEnds, type CoarseStep } from './coarse-code.ts'
import { sharedEnd } from './shared-end.ts'

export type FreshFigure = {
  /** The exact score or share, 0 to 100, before any coding. */
  readonly points: number
  /** People whose answers are in it; at least 1. */
  readonly answered: number
  readonly step: CoarseStep
  /** Made without the most unfavourable sheet. */
  readonly isRobust: boolean
}

/**
 * How far the exact figure must move before another is shown, in points over the number of answers: four fifths of as far
 * as one person can move it alone. The least with which averaging six rounds on each side of a departure from a team of
 * eight tells little more than one report (`npm run attack -- release`); 100 tells still less, and doubles the false
 * alarms of the early warning, which then reads old figures for longer.
 */
const pointsOverAnswers = 80

/**
 * The coarse code that is shown, given the one last shown of the same group and question: the old one stands until the
 * exact figure has moved from it about as far as one person can move it.
 *
 * Without this, averaging many rounds before somebody left and many after makes of coarse codes a fine figure, and their
 * difference tells how that person answered. In groups of sixteen or more the step alone is wider.
 *
 * No other code stands where the figure has come to an end, since the end's code would then tell how far beyond it the
 * figure must have moved, and with that what the end is there to cover.
 *
 * @example
 * const figure = { answered: 8, step: 10, isRobust: true } as const
 * displayedFigure({ ...figure, points: 59 }, 50) // => 50: in a group of eight a figure stands for 10 points
 * displayedFigure({ ...figure, points: 61 }, 50) // => 60
 */
export function displayedFigure({ points, answered, step, isRobust }: FreshFigure, before?: number): number {
  const end = sharedEnd({ people: answered, step, isRobust })
  const fresh = coarseCode(points, step, end)
  if (before === undefined || fresh === end || fresh === 100 - end) return fresh
  const last = withinEnds(before, end)
  return Math.abs(points - last) < standsWithin(answered) ? last : fresh
}

/** How far (points) the exact figure of so many answers may be from the shown one that stands. */
export const standsWithin = (answered: number): number => pointsOverAnswers / answered
