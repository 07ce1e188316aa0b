import { qnorm } from 'lib-r-math.js'

export type TwoRounds = {
  /** People who answered in each of the two rounds; at least 1. */
  readonly before: number
  readonly after: number
  /** Standard deviation between people, in the unit of the change asked for. */
  readonly deviation: number
  /** Correlation of a person's two answers, where the same people are known to have answered both times; else 0. */
  readonly correlation?: number
}

/** Two-sided risk of seeing a change where there is none. */
const usualRisk = 0.05

/**
 * The smallest change of a team's mean that is more than chance, at a two-sided risk of 5 % unless said: z SD
 * sqrt(1/n + 1/m), with the covariance of the same people taken off where it is known. Rounds are not linked by person,
 * so that usually it is not, and the figure is on the safe side. With `power` the change that is found that often.
 *
 * @example
 * detectableChange({ before: 10, after: 10, deviation: 1 }) // => 0.8765
 * detectableChange({ before: 10, after: 10, deviation: 1 }, { power: 0.8 }) // => 1.2529
 */
export function detectableChange(rounds: TwoRounds, { risk = usualRisk, power = 0.5 } = {}): number {
  return (qnorm(1 - risk / 2) + qnorm(power)) * changeError(rounds)
}

/** Standard error of the difference of two rounds' means. */
function changeError({ before, after, deviation, correlation = 0 }: TwoRounds): number {
  const shared = (2 * correlation) / Math.sqrt(before * after)
  return deviation * Math.sqrt(1 / before + 1 / after - shared)
}
