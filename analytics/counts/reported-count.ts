/** How many of `people` report something, where each does with probability `prevalence` and teams differ by `clustering`. */
export type ReportedCount = {
  readonly people: number
  readonly prevalence: number
  /** Correlation of two people of a team, 0 to 1; 0 makes it a plain binomial. */
  readonly clustering?: number
}

/**
 * The probability that exactly so many report it, by the beta-binomial distribution (Skellam 1948), as a product of
 * ratios, so that it is exact to the last digits for teams of any size.
 *
 * @example
 * probabilityOfCount(0, { people: 10, prevalence: 0.107 }) // => 0.3225: no report says little of ten people
 */
export function probabilityOfCount(count: number, { people, prevalence, clustering = 0 }: ReportedCount): number {
  let probability = 1
  for (let index = 0; index < people; index++) {
    const isReported = index < count
    const share = isReported ? prevalence : 1 - prevalence
    const before = isReported ? index : index - count
    const next = share * (1 - clustering) + before * clustering
    const choices = isReported ? (people - index) / (index + 1) : 1
    probability *= (choices * next) / (1 - clustering + index * clustering)
  }
  return probability
}

/** The probability that at least so many report it. */
export function probabilityOfAtLeast(count: number, reported: ReportedCount): number {
  let sum = 0
  for (let more = count; more <= reported.people; more++) sum += probabilityOfCount(more, reported)
  return sum
}

/** The smallest count that is reported less often than `risk` by chance alone; one more than all people where none is. */
export function smallestUnusualCount(reported: ReportedCount, risk: number): number {
  let count = 0
  while (count <= reported.people && probabilityOfAtLeast(count, reported) >= risk) count += 1
  return count
}
