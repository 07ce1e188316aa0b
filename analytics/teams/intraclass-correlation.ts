import { mean, sum } from '../sample-statistics.ts'
import { scoresByGroup, type GroupedScore } from './grouped-scores.ts'

export type IntraclassCorrelation = {
  /** ICC(1): the share of the differences between people that lies between their groups. Below 0 by chance alone. */
  readonly icc1: number
  /** ICC(2): how reliable the groups' means are. Below 0 where groups differ less than chance would have it. */
  readonly icc2: number
  readonly groups: number
  readonly people: number
}

/**
 * How much of the differences between people lies between their groups, and how far the groups' means can be trusted.
 *
 * From the mean squares between and within groups of a one-way analysis of variance (Bliese 2000): ICC(1) = (MSB - MSW)
 * / (MSB + (k - 1) MSW) with k people in a group on average, ICC(2) = (MSB - MSW) / MSB; as in R's `multilevel::ICC1` and
 * `ICC2` on `aov`, people without a score left out. `null` for fewer than two groups, for groups of one person only, and
 * where all group means are the same or nobody differs.
 *
 * @example
 * intraclassCorrelation([{ group: 'a', score: 1 }, { group: 'a', score: 2 }, { group: 'b', score: 4 }, { group: 'b', score: 5 }])
 * // => { icc1: 0.8947…, icc2: 0.9444…, groups: 2, people: 4 }
 */
export function intraclassCorrelation(scores: readonly GroupedScore[]): IntraclassCorrelation | null {
  const groups = [...scoresByGroup(scores).values()]
  const people = groups.flat().length
  if (groups.length < 2 || people === groups.length) return null
  const grand = mean(groups.flat())
  const squaresBetween = sum(groups.map((known) => known.length * (mean([...known]) - grand) ** 2))
  const between = squaresBetween / (groups.length - 1)
  const within = sum(groups.map(squaresAround)) / (people - groups.length)
  if (between === 0) return null
  const size = people / groups.length
  return {
    icc1: (between - within) / (between + (size - 1) * within),
    icc2: (between - within) / between,
    groups: groups.length,
    people,
  }
}

/** Sum of squared deviations from the group's own mean. */
function squaresAround(known: readonly number[]): number {
  const centre = mean([...known])
  return sum(known.map((score) => (score - centre) ** 2))
}
