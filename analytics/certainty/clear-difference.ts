import { finiteTeamFactor } from './finite-team.ts'
import { detectableChange } from './detectable-change.ts'
import { codingVariance, fewestAnswers, shownRange, usualDeviation, type ReleasedFigure } from './released-figure.ts'

export type Difference = 'better' | 'worse' | 'cannot-tell'

/** Of differences where there is none, one in this many is called clear: a unit is compared on twenty scales at once. */
const onceIn = 100
const clearFrom = 2.576

/**
 * Whether a unit is clearly better or worse than another, as they are now, by chance and coding; at a risk of one in a
 * hundred. `adverse` is the unfavourable end of the scale. The other is usually the whole company: what the unit itself
 * adds to that is not taken off, which only makes the answer more careful.
 *
 * @example
 * clearDifference(team, company, 'low') // => 'cannot-tell'
 */
export function clearDifference(one: ReleasedFigure, other: ReleasedFigure, adverse: 'high' | 'low'): Difference {
  const error = Math.sqrt(stateVariance(one) + stateVariance(other))
  return told(middle(one) - middle(other), clearFrom * error, adverse)
}

/**
 * Whether a unit has clearly become better or worse since an earlier round that asked the same; at the same risk. How
 * many answered does not make a change of conditions surer, so there is no correction for the finite team; and the
 * rounds are taken as independent, which is careful, since many answer both.
 *
 * @example
 * clearChange(now, before, 'low') // => 'better'
 */
export function clearChange(now: ReleasedFigure, before: ReleasedFigure, adverse: 'high' | 'low'): Difference {
  return told(middle(now) - middle(before), smallestClearChange(now, before), adverse)
}

/** The smallest difference (points) of two rounds' figures that is called clear. */
export function smallestClearChange(now: ReleasedFigure, before: ReleasedFigure): number {
  const chance = detectableChange(
    {
      before: fewestAnswers(before),
      after: fewestAnswers(now),
      deviation: Math.max(usualDeviation(now), usualDeviation(before)),
    },
    { risk: 1 / onceIn },
  )
  return Math.hypot(chance, clearFrom * Math.sqrt(codingVariance(now) + codingVariance(before)))
}

function told(difference: number, clear: number, adverse: 'high' | 'low'): Difference {
  if (Math.abs(difference) <= clear) return 'cannot-tell'
  return difference > 0 === (adverse === 'low') ? 'better' : 'worse'
}

function stateVariance(figure: ReleasedFigure): number {
  const answered = fewestAnswers(figure)
  return (usualDeviation(figure) * finiteTeamFactor(answered, figure.invited)) ** 2 / answered + codingVariance(figure)
}

function middle(figure: ReleasedFigure): number {
  const { low, high } = shownRange(figure)
  return (low + high) / 2
}
