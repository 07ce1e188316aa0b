import { at } from './number-at.ts'
import { courses } from './courses.ts'
import { powerOf } from './power-of.ts'
import { templateFits } from './template-fit.ts'
import type { TemplateFit, TemplatePull } from './template-fit.ts'
import type { Course } from './courses.ts'
import type { WarningModel } from './warning-model.ts'

/**
 * How much likelier a unit's whole history is under a pattern than without: Bayes factors by template (rows) and by
 * onset (columns: 0 for established, k for the k-th round after the first shown one).
 */
export type UnitEvidence = { readonly onsets: number; readonly firstRound: number; readonly factors: Float64Array }

const largestFactor = Math.exp(500)

/** The evidence for one unit after the other. */
export const unitEvidence = (model: WarningModel): ((unit: number) => UnitEvidence) => {
  const fitOf = templateFits(model)
  const coursesOf = courses(model.beliefs.growths)
  return (unit) => {
    const shown = model.units.round.subarray(at(model.units.starts, unit), at(model.units.starts, unit + 1))
    const firstRound = at(shown, 0)
    const onsets = at(shown, shown.length - 1) - firstRound + 1
    const fit = fitOf(unit)
    const averaged = sizeAveraged(model, fit)
    const factors = new Float64Array(fit.templates.length * onsets)
    for (const course of coursesOf(shown))
      for (const [template, pulled] of fit.templates.entries()) {
        const cell = template * onsets + course.onset
        factors[cell] = at(factors, cell) + course.weight * averaged(along(pulled, course), held(pulled, course))
      }
    return { onsets, firstRound, factors }
  }
}

/** The Bayes factor of a course, averaged over the sizes a pattern may have, by a likelihood with the tails of a t. */
const sizeAveraged = ({ beliefs: { sizes, tailFreedom } }: WarningModel, { distance, freedom }: TemplateFit) => {
  const power = powerOf((tailFreedom + freedom) / 2)
  const usual = tailFreedom + distance
  return (pull: number, stiffness: number): number => {
    let sum = 0
    for (const { size, weight } of sizes) {
      const left = Math.max(distance - 2 * size * pull + size * size * stiffness, 0)
      sum += weight * Math.min(power(usual / (tailFreedom + left)), largestFactor)
    }
    return sum
  }
}

const along = ({ pull }: TemplatePull, { grown, from }: Course): number => {
  let sum = 0
  for (let round = from; round < pull.length; round++) sum += at(pull, round) * at(grown, round)
  return sum
}

const held = ({ pull, stiffness }: TemplatePull, { grown, from }: Course): number => {
  const size = pull.length
  let sum = 0
  for (let row = from; row < size; row++) {
    const share = at(grown, row)
    const start = row * size
    let across = 0
    for (let k = from; k < row; k++) across += at(stiffness, start + k) * at(grown, k)
    sum += share * (2 * across + share * at(stiffness, start + row))
  }
  return sum
}
