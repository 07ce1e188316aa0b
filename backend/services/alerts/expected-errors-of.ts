import type { WarningCalibration } from '../../../analytics/index.ts'
import type { ExpectedErrors } from '../../messages/expected-errors.ts'

/** What alert texts say of the warning's errors: bounds of the last calibration, never of an organisation. */
export function expectedErrorsOf({ act, attention }: WarningCalibration): ExpectedErrors {
  return {
    act: degreeErrors(act),
    any: degreeErrors(attention),
    missedPercentWithinThreeRounds: attention.missedPercentWithinRounds['3'],
    missedPercentWithinSixRounds: attention.missedPercentWithinRounds['6'],
    // 100: no promise, where the calibration knows no groups of eight.
    onePersonPercent: attention.onePersonAlarmsPercentByTeamSize['8'] ?? 100,
  }
}

function degreeErrors({ newFalseAlarmsPer100UnitYears, falseAtMostOneIn }: WarningCalibration['act']) {
  return { newFalseAlarmsPer100UnitYears, falseAtMostOneIn }
}
