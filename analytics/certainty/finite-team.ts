/**
 * How much of the usual uncertainty is left where most of a team answered: sqrt((N - n) / (N - 1)), the finite
 * population correction of a mean (Cochran, Sampling Techniques, 1977, section 2.6). 0 where everybody answered, 1 for
 * one of many. It holds for the state of this team now, never for the conditions behind it or for change.
 *
 * `answered` and `invited` count people; more answers than invited count as all.
 *
 * @example
 * finiteTeamFactor(8, 10) // => 0.4714
 */
export function finiteTeamFactor(answered: number, invited: number): number {
  const everybody = Math.max(answered, invited)
  return everybody <= 1 ? 0 : Math.sqrt((everybody - answered) / (everybody - 1))
}
