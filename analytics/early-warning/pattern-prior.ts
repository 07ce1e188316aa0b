import { at } from './number-at.ts'
import type { PatternPrior, WarningBeliefs } from './warning-beliefs.ts'
import type { UnitEvidence } from './unit-evidence.ts'

const iterations = 12

/** The prior that explains all units best, by expectation maximisation, drawn to the usual one. */
export const learnedPrior = (summed: readonly OnsetFactors[], beliefs: WarningBeliefs): PatternPrior => {
  const { prior: usual, priorUnits } = beliefs
  const exposure = summed.reduce((total, { factors }) => total + factors.length - 1, 0)
  const roundsPerUnit = summed.length > 0 ? exposure / summed.length : 0
  let prior = usual
  for (let iteration = 0; iteration < iterations; iteration++) {
    let [established, begun] = [0, 0]
    for (const unit of summed) {
      const posterior = onsetPosterior(unit, prior)
      established += at(posterior, 0)
      for (let onset = 1; onset < posterior.length; onset++) begun += at(posterior, onset)
    }
    prior = {
      established: (priorUnits * usual.established + established) / (priorUnits + summed.length),
      hazard:
        exposure === 0
          ? usual.hazard
          : (priorUnits * roundsPerUnit * usual.hazard + begun) / (priorUnits * roundsPerUnit + exposure),
    }
  }
  return prior
}

/** Bayes factors by onset (0 for established), averaged over patterns. */
export type OnsetFactors = { readonly factors: Float64Array }

export const onsetFactors = ({ onsets, factors }: UnitEvidence, weights: readonly number[]): OnsetFactors => ({
  factors: Float64Array.from({ length: onsets }, (_, onset) =>
    weights.reduce((sum, weight, template) => sum + weight * at(factors, template * onsets + onset), 0),
  ),
})

/** The probability of each onset given the unit's figures; what is missing to 1 is that of no pattern. */
export const onsetPosterior = ({ factors }: OnsetFactors, { established, hazard }: PatternPrior): Float64Array => {
  const joint = factors.map(
    (factor, onset) => factor * (onset === 0 ? established : (1 - established) * hazard * (1 - hazard) ** (onset - 1)),
  )
  const none = (1 - established) * (1 - hazard) ** (factors.length - 1)
  const total = joint.reduce((sum, one) => sum + one, none)
  return joint.map((one) => one / total)
}
