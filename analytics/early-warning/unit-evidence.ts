import { at } from './number-at.ts'
import { grown, hypotheses } from './hypotheses.ts'
import { templateFit } from './template-fit.ts'
import type { TemplateFit } from './template-fit.ts'
import type { WarningModel } from './warning-model.ts'

/**
 * How much likelier a unit's whole history is under a pattern than without: Bayes factors by template (rows) and by
 * onset (columns: 0 for established, k for the k-th round after the first shown one).
 */
export type UnitEvidence = { readonly onsets: number; readonly firstRound: number; readonly factors: Float64Array }

const largestLog = 500

export const unitEvidence = (model: WarningModel, unit: number): UnitEvidence => {
  const { beliefs } = model
  const start = at(model.units.starts, unit)
  const end = at(model.units.starts, unit + 1)
  const shown = model.units.round.subarray(start, end)
  const firstRound = at(shown, 0)
  const onsets = at(shown, shown.length - 1) - firstRound + 1
  const fit = templateFit(model, { unit, start, end })
  const factors = new Float64Array(fit.templates.length * onsets)
  for (const hypothesis of hypotheses(firstRound, firstRound + onsets - 1, beliefs.growths)) {
    const course = shown.map((round) => grown(hypothesis, round))
    for (const [template, { pull, stiffness }] of fit.templates.entries()) {
      const cell = template * onsets + (hypothesis.onset < 0 ? 0 : hypothesis.onset - firstRound)
      const factor = sizeAveraged(model, fit, [along(pull, course), held(stiffness, course)])
      factors[cell] = at(factors, cell) + hypothesis.growth.weight * factor
    }
  }
  return { onsets, firstRound, factors }
}

/** The Bayes factor of a course, averaged over the sizes a pattern may have. */
const sizeAveraged = (
  { beliefs: { sizes, tailFreedom } }: WarningModel,
  { distance, freedom }: TemplateFit,
  [pull, stiffness]: readonly [number, number],
): number => {
  let sum = 0
  for (const { size, weight } of sizes) {
    const left = Math.max(distance - 2 * size * pull + size * size * stiffness, 0)
    const log = (-(tailFreedom + freedom) / 2) * Math.log((tailFreedom + left) / (tailFreedom + distance))
    sum += weight * Math.exp(Math.min(log, largestLog))
  }
  return sum
}

const along = (pull: Float64Array, course: Float64Array): number => {
  let sum = 0
  for (let round = 0; round < course.length; round++) sum += at(pull, round) * at(course, round)
  return sum
}

const held = (stiffness: Float64Array, course: Float64Array): number => {
  let sum = 0
  for (let row = 0; row < course.length; row++) {
    const share = at(course, row)
    if (share === 0) continue
    let across = 0
    for (let column = 0; column < course.length; column++)
      across += at(stiffness, row * course.length + column) * at(course, column)
    sum += share * across
  }
  return sum
}
