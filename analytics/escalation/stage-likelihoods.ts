import { stageProfiles, stages, type StageConstruct } from './stage-profiles.ts'

export type StageFigures = {
  /** By construct, points worse than usual in the round. */
  readonly excess: ReadonlyMap<StageConstruct, number>
  readonly answered: number
  /** Coarseness of the scores, in points. */
  readonly step: number
}

/** Standard deviation between people, in points. */
const personDeviation = 21
/** Variance of units and correlation of scales between them; correlation of scales within persons. */
const unitVariance = 0.11
const unitCorrelation = 0.6
const personCorrelation = 0.35
/** A unit's level carries over, so that its rounds tell less than as many units would. */
const roundWorth = 0.5

/**
 * How likely the figures of a round are on each step, up to a factor that all share: normal around the step's profile,
 * with what units differ by anyway, who answered (one sheet is left out of the figure) and coding, the scales alike.
 */
export function stageLikelihoods({ excess, answered, step }: StageFigures): readonly number[] {
  const persons = 1 / Math.max(answered - 1, 1)
  const own =
    unitVariance * (1 - unitCorrelation) + persons * (1 - personCorrelation) + (step / personDeviation) ** 2 / 12
  const shared = unitVariance * unitCorrelation + persons * personCorrelation
  const distances = stages.map((stage) => {
    const left = [...excess].map(([construct, points]) => points / personDeviation - stageProfiles[stage][construct])
    const sum = left.reduce((total, one) => total + one, 0)
    const squares = left.reduce((total, one) => total + one ** 2, 0)
    return (squares - (shared / (own + left.length * shared)) * sum ** 2) / own
  })
  const nearest = Math.min(...distances)
  return distances.map((distance) => Math.exp((-roundWorth * (distance - nearest)) / 2))
}
