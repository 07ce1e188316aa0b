import calibration from './calibration.json' with { type: 'json' }

/** Bounds on what one degree of the warning does, from simulated organisations; never computed for a unit. */
type DegreeBounds = {
  /** In the worst world simulated, for four rounds a year. */
  readonly newFalseAlarmsPer100UnitYears: number
  /** At most one alarm in this many is false, in the worst world simulated. */
  readonly falseAtMostOneIn: number
  /** Of patterns that begin, how many are not found within so many rounds, the first one included. */
  readonly missedPercentWithinRounds: Readonly<Record<'1' | '2' | '3' | '6', number>>
  readonly missedPercentWithinSixRoundsByTeamSize: Readonly<Record<string, number>>
  /** Of teams where one person answers the worst in every round, how many are alarmed within seven rounds. */
  readonly onePersonAlarmsPercentByTeamSize: Readonly<Record<string, number>>
}

/** `attention` counts both degrees: what a unit is told at all. */
export type WarningCalibration = {
  readonly conditions: {
    readonly organisationsPerWorld: number
    readonly unitsEach: number
    readonly rounds: number
    readonly step: number
    readonly seed: number
    readonly worlds: readonly string[]
  }
  readonly act: DegreeBounds
  readonly attention: DegreeBounds
}

/** The figures that alert texts quote, as `npm run calibrate -- --write` measured them last. */
export const warningCalibration: WarningCalibration = calibration
