import { stageConstructs, stageProfiles, stages } from '../../analytics/escalation/stage-profiles.ts'
import { isOnLadder } from '../../backend/services/alerts/alerts-of-releases.ts'
import { latentPerScaleDeviation } from './episode.ts'
import { firstJudged, isActive } from './judged-unit.ts'
import type { JudgedUnit } from './judged-unit.ts'
import type { JudgedWorld } from './operating-figures.ts'
import { scales } from './questionnaire.ts'
import { shareAmong } from './share-among.ts'
import type { Ratio } from './ratio.ts'

export type ToldStages = {
  /** Of the true *act* alarms told a stage, the share that is right, at most one step off, and truly of a conflict. */
  readonly right: Ratio
  readonly near: Ratio
  readonly conflict: Ratio
  /** Of those told where it is heading, the share that is right. */
  readonly direction: Ratio
}

type Told = { readonly step: number; readonly true: number; readonly isConflict: boolean; readonly heading?: boolean }

/**
 * The stage told beside the true one. The simulation knows no ladder: true is the step whose profile is nearest to what the
 * pattern does to the unit in that round, and up or down where that step is another one than two rounds before.
 */
export const toldStages = (world: JudgedWorld): ToldStages => {
  const told = world.map((units) => units.flatMap(toldOfUnit))
  const share = shareAmong(told)
  return {
    right: share((one) => one.step === one.true),
    near: share((one) => Math.abs(one.step - one.true) <= 1),
    conflict: share(({ isConflict }) => isConflict),
    direction: share(
      ({ heading }) => heading === true,
      ({ heading }) => heading !== undefined,
    ),
  }
}

const roundsBack = 2

const toldOfUnit = ({ truth, warnings, escalation }: JudgedUnit): readonly Told[] =>
  warnings.flatMap((warning, judged) => {
    const one = escalation[judged]
    if (!warning || !isOnLadder(warning) || !isActive(truth, judged)) return []
    if (!one || one.stage === 'none' || one.stage === 'cannot-tell') return []
    const round = firstJudged + judged
    const [now, then] = [nearestStep(truth, round), nearestStep(truth, round - roundsBack)]
    const heading = now > then ? 'up' : now < then ? 'down' : 'steady'
    return [
      {
        step: stages.indexOf(one.stage),
        true: now,
        isConflict: truth.episode?.pattern === 'conflict',
        ...(one.direction === 'cannot-tell' ? {} : { heading: one.direction === heading }),
      },
    ]
  })

/** The step, from 0 for none, that what a pattern does to the unit's mean of the scales of the ladder is nearest to. */
const nearestStep = ({ episode, exposed }: JudgedUnit['truth'], round: number): number => {
  if (!episode) return 0
  const size = (exposed * episode.strength * episode.intensity[round]!) / latentPerScaleDeviation
  const distances = stages.map((stage) =>
    stageConstructs.reduce((sum, construct) => {
      const shift = size * episode.profile[scales.findIndex((scale) => scale.construct === construct)]!
      return sum + (shift - stageProfiles[stage][construct]) ** 2
    }, 0),
  )
  return distances.indexOf(Math.min(...distances))
}
