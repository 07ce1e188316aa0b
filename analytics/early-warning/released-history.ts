/**
 * What the early warning reads: figures that were released, and memberships. No answer, no row, no count inside a scale.
 */

/**
 * A scale as a round asked it. `construct` says what it measures: `tone`, `can-say-stop`, `witness`, `conflict`,
 * `humour`, `control`, `punishment`, `power` or `leadership`; any other word is read as surroundings, which tell a bad
 * mood from a pattern. `adverse` says which end of its 0 to 100 is the unfavourable one.
 */
export type HistoryScale = {
  readonly scale: string
  readonly construct: string
  readonly adverse: 'high' | 'low'
}

/**
 * A unit as a release shows it. `answered` is the number of people issued a ballot, exact; `invited`, where known, the
 * people the unit had (taken as `answered` when absent). `scores` holds, per shown scale, the released coarse score on
 * the scale's own direction; a hidden scale is absent.
 */
export type HistoryUnit = {
  readonly unit: string
  readonly answered: number
  readonly invited?: number
  readonly scores: Readonly<Record<string, number>>
}

/** One released round. `step` is the coarseness of its scores in points (5 or 10); units that were hidden are absent. */
export type HistoryRound = {
  readonly scales: readonly HistoryScale[]
  readonly step: number
  readonly units: readonly HistoryUnit[]
}

/**
 * Released rounds, oldest first, taken as evenly spaced. `overlap(unit, earlier, later)` is the share (0 to 1) of the
 * unit's people in round `later` who were in it in round `earlier` too; both are indices into `rounds`. A scale keeps
 * its id only as long as it asks the same.
 */
export type ReleasedHistory = {
  readonly rounds: readonly HistoryRound[]
  readonly overlap: (unit: string, earlier: number, later: number) => number
}
