import type { CoarseStep } from '../release/coarse-code.ts'
import { fewestInBand } from '../release/participation-band.ts'
import { sharedEnd } from '../release/shared-end.ts'
import { standsWithin } from '../release/displayed-figure.ts'

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
  /**
   * Whether it may be an older figure that stands (`displayedFigure`): where the same was shown the last time, or it is
   * not known what was. A figure that differs from the last one shown is fresh.
   */
  readonly mayStand: boolean
}

/** A person's standard deviation on a stabilised score: 23 points at 50, 21 at 30, 14 at 10. */
const personSpread = 0.46

/**
 * The scores that may be shown as this one, 0 to 100: those of its code, and where it may stand for an older figure all
 * from which that had not moved far enough. In a group of five that is 16 points to either side, of eight 10, from
 * sixteen on the code alone.
 */
export function shownRange(figure: ReleasedFigure): { readonly low: number; readonly high: number } {
  const { score, step, mayStand } = figure
  const end = endOf(figure)
  const reach = Math.max(step / 2, mayStand ? standsWithin(fewestSheets(figure)) : 0)
  return {
    low: end === 'low' ? 0 : Math.max(score - reach, 0),
    high: end === 'high' ? 100 : Math.min(score + reach, 100),
  }
}

/** The end of the range at which it may stand for everything up to there, as ends are in the smallest group it can be of. */
export function endOf(figure: Pick<ReleasedFigure, 'score' | 'step' | 'band' | 'invited' | 'isRobust'>) {
  const end = sharedEnd({ ...figure, people: fewestSheets(figure) })
  if (figure.score <= end) return 'low'
  return figure.score >= 100 - end ? 'high' : undefined
}

/** Fewest people whose answers are in the figure, so that uncertainty is never understated. */
export function fewestAnswers(figure: ReleasedFigure): number {
  return Math.max(fewestSheets(figure) - (figure.isRobust ? 1 : 0), 1)
}

const fewestSheets = ({ band, invited }: Pick<ReleasedFigure, 'band' | 'invited'>): number =>
  Math.min(fewestInBand(band), invited)

/** The usual standard deviation between people, in points, around a shown score. */
export function usualDeviation(figure: ReleasedFigure): number {
  const { low, high } = shownRange(figure)
  const share = (low + high) / 200
  return 100 * personSpread * Math.sqrt(share * (1 - share))
}

/**
 * Variance of what coding and standing took away, in squared points. All that a release tells is that the exact figure
 * lies in the range, so it is taken as anywhere in it: width squared over 12 (JCGM 100:2008, 4.3.7).
 */
export function codingVariance(figure: ReleasedFigure): number {
  const { low, high } = shownRange(figure)
  return (high - low) ** 2 / 12
}

/**
 * Variance in squared points that chance and rounding usually have in a unit's figure: in the middle of a scale, where
 * people differ most, and of the middle of what its band promises, since it is meant for setting units beside each other
 * rather than for a bound. Without the correction for the finite team, since it is meant for change.
 */
export function usualVariance({ band, step }: { readonly band: string; readonly step: number }): number {
  const [fewest, most = fewest] = band.split('-').map((end) => Number.parseInt(end, 10))
  const answers = ((fewest ?? 1) + (most ?? 1)) / 2
  return (100 * personSpread * 0.5) ** 2 / answers + step ** 2 / 12
}
