import { finiteTeamFactor } from './finite-team.ts'
import { codingVariance, fewestAnswers, shownRange, usualDeviation, type ReleasedFigure } from './released-figure.ts'

/** Points from 0 to 100. */
export type ScoreMargin = { readonly low: number; readonly high: number }

/** 90 % of such intervals hold what the whole team would have said. */
const ninetyPercent = 1.645
/**
 * Those who did not answer may be worse off: satisfied groups answer more (Fauth, Hattrup, Mueller and Roberts 2013,
 * Journal of Business and Psychology 28). Half a person's standard deviation is a large difference between the two.
 */
const silentMayDiffer = 0.5
const roundedTo = 5

/**
 * Between which scores a team may lie that shows this one, if everybody in it had answered: chance in who answered
 * (less where nearly all did), what coding took away, and toward the unfavourable end those who kept silent. In whole
 * fives, never narrower than the codes shown as this score. From the release alone, so it tells nothing beside it.
 *
 * @example
 * scoreMargin({ score: 60, step: 10, band: '5-9', invited: 9, isRobust: true }, 'low') // => { low: 35, high: 75 }
 */
export function scoreMargin(figure: ReleasedFigure, adverse: 'high' | 'low'): ScoreMargin {
  const answered = fewestAnswers(figure)
  const deviation = usualDeviation(figure)
  const chance = (deviation * finiteTeamFactor(answered, figure.invited)) ** 2 / answered
  const half = ninetyPercent * Math.sqrt(chance + codingVariance(figure))
  const silent = silentMayDiffer * deviation * (1 - answered / Math.max(figure.invited, answered))
  const range = shownRange(figure)
  const middle = (range.low + range.high) / 2
  const low = Math.min(middle - half, range.low) - (adverse === 'low' ? silent : 0)
  const high = Math.max(middle + half, range.high) + (adverse === 'high' ? silent : 0)
  return { low: Math.max(floorToFive(low), 0), high: Math.min(-floorToFive(-high), 100) }
}

const floorToFive = (points: number): number => Math.floor(points / roundedTo + 1e-9) * roundedTo
