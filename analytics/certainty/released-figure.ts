import type { CoarseStep } from '../release/coarse-code.ts'

/** A score as a release shows it, and what it shows of how many answered. Nothing else goes into its uncertainty. */
export type ReleasedFigure = {
  /** Coarse score, 10 to 90 in steps of 10 or 5 to 95 in steps of 5. */
  readonly score: number
  readonly step: CoarseStep
  /** How many answered, as it is shown: `10-14` or `100+`. */
  readonly band: string
  readonly invited: number
  /** Made without the most unfavourable sheet. */
  readonly isRobust: boolean
}

/** A person's standard deviation on a stabilised score: 23 points at 50, 21 at 30, 14 at 10. */
const personSpread = 0.46

/** The scores that are shown as this one, 0 to 100. */
export function shownRange({ score, step }: ReleasedFigure): { readonly low: number; readonly high: number } {
  return {
    low: score <= step ? 0 : score - step / 2,
    high: score >= 100 - step ? 100 : score + step / 2,
  }
}

/** Fewest people whose answers are in the figure, so that uncertainty is never understated. */
export function fewestAnswers({ band, invited, isRobust }: ReleasedFigure): number {
  const fewest = Math.min(Number.parseInt(band, 10), invited)
  return Math.max(isRobust ? fewest - 1 : fewest, 1)
}

/** The usual standard deviation between people, in points, around a shown score. */
export function usualDeviation(figure: ReleasedFigure): number {
  const { low, high } = shownRange(figure)
  const share = (low + high) / 200
  return 100 * personSpread * Math.sqrt(share * (1 - share))
}

/** Variance of what coding took away, in squared points: the true figure lies anywhere in the shown range. */
export function codingVariance(figure: ReleasedFigure): number {
  const { low, high } = shownRange(figure)
  return (high - low) ** 2 / 12
}
