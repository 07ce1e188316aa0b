import { patternEvidence } from '../../analytics/early-warning/pattern-evidence.ts'
import type { WarningBeliefs } from '../../analytics/early-warning/warning-beliefs.ts'
import type { WarningOptions } from '../../analytics/early-warning/warning-options.ts'
import { logOdds } from './log-odds.ts'
import type { Detector } from './judged-unit.ts'
import type { Organisation } from './organisation.ts'
import { patternNames } from './episode.ts'
import { scaleCount, scales } from './questionnaire.ts'
import { sheetScores } from './released-figures.ts'

/** The same likelihood, told what the simulation made: what could be reached if nothing had to be learned. */
export const oracle = (organisation: Organisation): Detector => {
  const options: WarningOptions = { within: trueWithin(organisation), beliefs: trueBeliefs(organisation) }
  return (history) => new Map(patternEvidence(history, options).map((one) => [one.unit, logOdds(one)]))
}

const sure = 1e6

const trueBeliefs = ({ world, circumstances: { icc, carried } }: Organisation): WarningBeliefs => ({
  stablePersonShare: 0.445,
  personSpread: 0.46,
  personCorrelation: 0.31,
  unitVariance: icc / (1 - icc),
  unitCorrelation: 0.6,
  unitPriorUnits: sure,
  alikeUnits: sure,
  stableLevelShare: (world.stableMood[0] + world.stableMood[1]) / 2,
  carriedLevelShare: carried,
  levelPrecision: sure,
  prior: { established: Math.max(world.established, 1e-4), hazard: Math.max(world.hazard, 1e-4) },
  priorUnits: sure,
  // What has to be ruled out before *act* does not change in which order units stand, which is all that is read of it.
  loneScale: { usual: 0, units: sure, counted: 0 },
  templates: (asked) =>
    patternNames.map((pattern) => ({
      pattern,
      weight: pattern === 'conflict' ? 0.36 : 0.16,
      shifts: Float64Array.from(asked, ({ construct }) => expectedShift(pattern, construct, world.crossing)),
    })),
  growths: world.ramps === 'straight' ? straight : soft,
  sizes: [0.38, 0.48, 0.58, 0.68, 0.8].map((size) => ({ size, weight: 0.2 })),
  tailFreedom: world.heavy ? 10 : 200,
})

const soft = [3.25, 4.75, 6.25, 7.75].map((length) => ({
  weight: 0.25,
  grown: (since: number) => (1 - Math.cos(Math.PI * Math.min(since / length, 1))) / 2,
}))

const straight = [3, 4, 5, 6, 7, 8].map((length) => ({
  weight: 1 / 6,
  grown: (since: number) => Math.min(since / length, 1),
}))

const expectedShift = (pattern: string, construct: string, crossing: boolean): number => {
  if (construct === pattern) return 1
  const shared: Readonly<Record<string, number>> = {
    tone: 0.8,
    'can-say-stop': 0.8,
    witness: 0.8,
    leadership: pattern === 'power' ? 0.65 : 0.175,
    fairness: 0.2,
  }
  return shared[construct] ?? (crossing ? 0.6 : 0.225)
}

/** The covariance of persons within units, from all sheets that anybody ever filled in. */
const trueWithin = ({ units }: Organisation): NonNullable<WarningOptions['within']> => {
  const sums = new Float64Array(scaleCount * scaleCount)
  let degrees = 0
  for (const { sheets } of units)
    for (const round of sheets) {
      if (round.length < 2) continue
      degrees += round.length - 1
      addDeviations(
        sums,
        sheetScores(round).map(({ scores }) => scores.map(towardAdverse)),
      )
    }
  const place = new Map<string, number>(scales.map(({ scale }, index) => [scale, index]))
  return (one, other) => sums[place.get(one.scale)! * scaleCount + place.get(other.scale)!]! / degrees
}

const towardAdverse = (score: number, scale: number) => (scales[scale]!.adverse === 'high' ? score : 100 - score)

const addDeviations = (sums: Float64Array, sheets: readonly Float64Array[]): void => {
  const means = sheets[0]!.map((_, scale) => sheets.reduce((sum, one) => sum + one[scale]!, 0) / sheets.length)
  for (const sheet of sheets)
    for (let one = 0; one < scaleCount; one++)
      for (let other = 0; other < scaleCount; other++)
        sums[one * scaleCount + other]! += (sheet[one]! - means[one]!) * (sheet[other]! - means[other]!)
}
