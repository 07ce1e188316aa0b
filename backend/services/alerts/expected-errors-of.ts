import type { WarningCalibration } from '../../../analytics/index.ts'
import type { ExpectedErrors } from '../../messages/expected-errors.ts'

/** What alert texts say of the warning's errors: bounds of the last calibration for *act*, never of an organisation. */
export function expectedErrorsOf({ act }: WarningCalibration): ExpectedErrors {
  return {
    newFalseAlarmsPer100UnitYears: act.newFalseAlarmsPer100UnitYears,
    atMostOneIn: act.falseAtMostOneIn,
    missedShareWithinThreeRounds: act.missedPercentWithinRounds['3'] / 100,
    missedShareWithinSixRounds: act.missedPercentWithinRounds['6'] / 100,
    onePersonShare: (act.onePersonAlarmsPercentByTeamSize['8'] ?? 100) / 100,
  }
}
