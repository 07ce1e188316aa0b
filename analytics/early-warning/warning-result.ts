/** The forms of bullying that can be named from a unit's figures. */
export const warningPatterns = ['humour', 'control', 'conflict', 'punishment', 'power'] as const
export type WarningPattern = (typeof warningPatterns)[number]

export type WarningDegree = 'none' | 'attention' | 'act'

/**
 * What the early warning says of one unit, and all it says: certainty is not part of it. `pattern` is absent for `none`
 * and named for `act` only. `since` is the index of the round in which the pattern most probably began, absent where it
 * was most probably there from the unit's first shown round. `direction` says whether it grew within the history.
 */
export type UnitWarning = {
  readonly unit: string
  readonly degree: WarningDegree
  readonly pattern?: WarningPattern | 'cannot-tell'
  readonly since?: number
  readonly direction: 'growing' | 'steady' | 'cannot-tell'
}
