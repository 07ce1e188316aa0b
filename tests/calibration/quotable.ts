import type { WarningCalibration } from '../../analytics/early-warning/warning-calibration.ts'
import { detectedShare, falseDiscovery, loudShare, newFalseAlarms, ofSize } from './operating-figures.ts'
import type { Alarmed } from './operating-figures.ts'
import type { JudgedWorlds } from './goals.ts'
import type { Study } from './judged-world.ts'
import { act, attention } from './tables.ts'
import { roundCount, teamSizes } from './worlds.ts'

/**
 * What texts may quote: bounds, taken from the worst world and the unflattering end of its interval, rounded away from
 * the flattering side.
 */
export const quotable = (worlds: JudgedWorlds, study: Study): WarningCalibration => ({
  conditions: {
    organisationsPerWorld: study.organisations,
    unitsEach: study.unitsEach,
    rounds: roundCount,
    step: study.figure.step,
    seed: study.seed,
    worlds: Object.keys(worlds),
  },
  act: degreeBounds(worlds, act),
  attention: degreeBounds(worlds, attention),
})

const degreeBounds = (worlds: JudgedWorlds, alarmed: Alarmed): WarningCalibration['act'] => {
  const base = worlds['base'] ?? []
  const none = worlds['none'] ?? []
  const withPatterns = Object.entries(worlds).filter(([name]) => name !== 'none')
  const falseShare = Math.max(...withPatterns.map(([, world]) => falseDiscovery(world, alarmed).high))
  const fresh = Math.max(...Object.values(worlds).map((world) => newFalseAlarms(world, alarmed).high))
  const missed = (rounds: number, size?: number) => {
    const found = detectedShare(size === undefined ? base : ofSize(base, size), alarmed, rounds).low
    return Math.min(Math.ceil(100 * (1 - found)), 100)
  }
  return {
    newFalseAlarmsPer100UnitYears: Math.ceil(10 * fresh) / 10,
    falseAtMostOneIn: Math.max(Math.floor(1 / falseShare), 1),
    missedPercentWithinRounds: { 1: missed(1), 2: missed(2), 3: missed(3), 6: missed(6) },
    missedPercentWithinSixRoundsByTeamSize: Object.fromEntries(teamSizes.map((size) => [size, missed(6, size)])),
    onePersonAlarmsPercentByTeamSize: Object.fromEntries(
      teamSizes.map((size) => [size, Math.ceil(100 * loudShare(ofSize(none, size), alarmed).high)]),
    ),
  }
}
