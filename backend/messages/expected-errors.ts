/** What one degree of the warning does wrong, at most. */
type DegreeErrors = {
  /** New false ones in 100 units that are followed for a year. */
  readonly newFalseAlarmsPer100UnitYears: number
  /** At most one in so many is false; 1 where nothing better can be said. */
  readonly falseAtMostOneIn: number
}

/**
 * How often the early warning is wrong, as calibration measured it on made-up organisations. Never computed from the
 * organisation at hand.
 */
export type ExpectedErrors = {
  readonly act: DegreeErrors
  /** Of both degrees together: whatever a unit is told. */
  readonly any: DegreeErrors
  /** Of patterns that begin, how many percent nobody has been told of within three rounds, and within six. */
  readonly missedPercentWithinThreeRounds: number
  readonly missedPercentWithinSixRounds: number
  /** Of groups of eight, how many percent are told of something because one person answers the worst in seven rounds. */
  readonly onePersonPercent: number
}
