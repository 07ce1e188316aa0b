import { at } from './number-at.ts'
import { applied } from './square-matrix.ts'
import { unitEvidence } from './unit-evidence.ts'
import type { WarningModel } from './warning-model.ts'

/** What a unit's figures leave of a pattern and of none; together 1. */
type Explained = { readonly probability: number; readonly none: number }

/** Below this nothing is ever an *act*, so that there is no need to look for other explanations. */
const leastWorthExplaining = 0.1
/** How many units the odds are learned from at most, evenly spread: enough, and no slower in a large organisation. */
const mostSampled = 200
const iterations = 20

/**
 * A unit's probability of a pattern where a single scale that has moved alone, without the others a pattern moves, is an
 * explanation as well. Never above its own `probability`. `explained` holds all units in their order.
 *
 * Where hardly anybody answers at the unfavourable end most units stand on the same codes, the variances between units
 * come out small, and a unit in which one scale stands out passes for certain. How usual that is differs between
 * organisations, so each teaches its own odds: an empirical null in the manner of Efron (2004, JASA 99:96), here as the
 * share of a mixture by expectation maximisation, drawn to `beliefs.loneScale`.
 */
export const beyondLoneScale = (model: WarningModel, explained: readonly Explained[]): ((unit: number) => number) => {
  if (model.beliefs.loneScale.counted === 0) return (unit) => explained[unit]?.probability ?? 0
  const evidenceOf = loneScaleEvidence(model)
  const odds = model.beliefs.loneScale.counted * learnedOdds(model, explained, evidenceOf)
  return (unit) => {
    const { probability, none } = explained[unit] ?? { probability: 0, none: 1 }
    if (probability < leastWorthExplaining) return probability
    return probability / (probability + none * (1 + odds * evidenceOf(unit)))
  }
}

type EvidenceOf = (unit: number) => number

const learnedOdds = ({ beliefs }: WarningModel, explained: readonly Explained[], evidenceOf: EvidenceOf): number => {
  const { usual, units: priorUnits } = beliefs.loneScale
  const stride = Math.ceil(explained.length / mostSampled)
  const sampled = explained.flatMap((one, unit) =>
    unit % stride === 0 ? [{ ...one, evidence: evidenceOf(unit) }] : [],
  )
  let odds = usual
  for (let iteration = 0; iteration < iterations; iteration++) {
    let [lone, quiet] = [priorUnits * usual, priorUnits]
    for (const { probability, none, evidence } of sampled) {
      const total = probability + none * (1 + odds * evidence)
      lone += (none * odds * evidence) / total
      quiet += none / total
    }
    odds = lone / quiet
  }
  return odds
}

/**
 * How much likelier a unit's history is when one scale has moved alone than when nothing has: averaged over the scales and
 * over the courses and sizes a pattern may have, half over scales that stood out from the start, half over later ones.
 */
const loneScaleEvidence = (model: WarningModel): EvidenceOf => {
  const { scales } = model.units
  const evidenceOf = unitEvidence({ ...model, templates: scales.map((_, scale) => alone(model, scale)) })
  return (unit) => {
    const { factors, onsets } = evidenceOf(unit)
    let [standing, moved] = [0, 0]
    for (let scale = 0; scale < scales.length; scale++) {
      standing += at(factors, scale * onsets)
      for (let onset = 1; onset < onsets; onset++) moved += at(factors, scale * onsets + onset) / (onsets - 1)
    }
    return (onsets > 1 ? (standing + moved) / 2 : standing) / scales.length
  }
}

const alone = ({ units: { scales }, axes: { frame } }: WarningModel, scale: number) => {
  const shifts = Float64Array.from(scales, (_, other) => (other === scale ? 1 : 0))
  return {
    template: { pattern: 'cannot-tell', weight: 1 / scales.length, shifts },
    alongAxes: applied(frame, shifts),
  } as const
}
