/**
 * How reliable the mean of so many people is as a figure of their team, by Spearman and Brown from ICC(1): k ICC(1) /
 * (1 + (k - 1) ICC(1)). The same number is the weight of a team's own mean beside its peers'.
 *
 * @example
 * meanReliability(0.1, 10) // => 0.5263
 */
export function meanReliability(icc1: number, people: number): number {
  return (people * icc1) / (1 + (people - 1) * icc1)
}

/** Fewest people whose mean is as reliable as wished; ICC(1) between 0 and 1. */
export function peopleForReliability(icc1: number, wished: number): number {
  return Math.ceil((wished * (1 - icc1)) / (icc1 * (1 - wished)) - 1e-9)
}
