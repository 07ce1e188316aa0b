import type { HistoryScale } from './released-history.ts'
import { usualBeliefs } from './warning-beliefs.ts'
import type { WarningBeliefs } from './warning-beliefs.ts'

/** What may be told to the early warning beside the releases; everything has a default. */
export type WarningOptions = {
  /**
   * Covariance of two scales between persons of the same unit, in squared points, both in the unfavourable direction
   * (the variance for a scale with itself): a company-level figure a release may carry. Without it a fixed prior holds.
   */
  readonly within?: (one: HistoryScale, other: HistoryScale) => number
  /** Other beliefs, for experts and calibration. */
  readonly beliefs?: WarningBeliefs
}

export const beliefsOf = ({ beliefs }: WarningOptions): WarningBeliefs => beliefs ?? usualBeliefs
