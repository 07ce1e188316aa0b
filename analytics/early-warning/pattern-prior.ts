import { at } from './number-at.ts'
import type { PatternPrior, WarningBeliefs } from './warning-beliefs.ts'
import type { UnitEvidence } from './unit-evidence.ts'

const iterations = 12

/** The prior that explains all units best, by expectation maximisation, drawn to the usual one. */
export const learnedPrior = (summed: readonly OnsetFactors[], beliefs: WarningBeliefs): PatternPrior => {
  const { prior: usual, priorUnits } = beliefs
  const exposure = summed.reduce((total, { factors }) => total + factors.length - 1, 0)
  const roundsPerUnit = summed.length > 0 ? exposure / summed.length : 0
  const longest = summed.reduce((most, { factors }) => Math.max(most, factors.length), 0)
  let prior = usual
  for (let iteration = 0; iteration < iterations; iteration++) {
    const priors = onsetPriors(prior, longest)
    let [established, begun] = [0, 0]
    for (const { factors } of summed) {
      const share = at(factors, 0) * at(priors.joint, 0)
      const later = laterOnsets(factors, priors)
      const total = share + later + at(priors.none, factors.length)
      established += share / total
      begun += later / total
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

export const onsetFactors = ({ onsets, factors }: UnitEvidence, weights: Float64Array): OnsetFactors => {
  const averaged = new Float64Array(onsets)
  for (let template = 0; template < weights.length; template++) {
    const weight = at(weights, template)
    for (let onset = 0; onset < onsets; onset++)
      averaged[onset] = at(averaged, onset) + weight * at(factors, template * onsets + onset)
  }
  return { factors: averaged }
}

/** Prior probabilities: of each onset (`joint`), and of none where a unit has so many onsets (`none`). */
export type OnsetPriors = { readonly joint: Float64Array; readonly none: Float64Array }

/** For units of at most so many onsets. */
export const onsetPriors = ({ established, hazard }: PatternPrior, onsets: number): OnsetPriors => {
  const later = (onset: number) => (1 - established) * hazard * (1 - hazard) ** (onset - 1)
  return {
    joint: Float64Array.from({ length: onsets }, (_, onset) => (onset === 0 ? established : later(onset))),
    none: Float64Array.from({ length: onsets + 1 }, (_, count) => (1 - established) * (1 - hazard) ** (count - 1)),
  }
}

/** The probabilities of each onset and of no pattern, given the unit's figures; together 1. */
export const onsetPosterior = ({ factors }: OnsetFactors, priors: OnsetPriors) => {
  const none = at(priors.none, factors.length)
  const total = at(factors, 0) * at(priors.joint, 0) + laterOnsets(factors, priors) + none
  return { byOnset: factors.map((factor, onset) => (factor * at(priors.joint, onset)) / total), none: none / total }
}

const laterOnsets = (factors: Float64Array, { joint }: OnsetPriors): number => {
  let sum = 0
  for (let onset = 1; onset < factors.length; onset++) sum += at(factors, onset) * at(joint, onset)
  return sum
}
