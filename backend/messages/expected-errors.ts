/**
 * How often the early warning is wrong, as calibration measured it on made-up organisations. Never computed from the
 * organisation at hand. Shares are 0 to 1.
 */
export type ExpectedErrors = {
  /** New false *act* alerts in 100 units that are followed for a year. */
  readonly newFalseAlarmsPer100UnitYears: number
  /** Of the *act* alerts at most one in so many is false; a whole number. */
  readonly atMostOneIn: number
  /** Patterns that began and are not found within three rounds, and within six. */
  readonly missedShareWithinThreeRounds: number
  readonly missedShareWithinSixRounds: number
  /** Groups of eight that get an alert because one person answers the worst in seven rounds in a row. */
  readonly onePersonShare: number
}
