import { at } from './number-at.ts'
import type { ComparableUnits } from './comparable-units.ts'

const edge = 0.02
/** How much units differ, in squared person standard deviations: what a unit-round weighs beside its own noise. */
const usualUnitVariance = 0.12
/** How much a whole company moves from round to round, in squared stabilised scores: seasons, a changed frame. */
const usualRoundVariance = 0.004

/** A share on the scale where its spread no longer depends on its level: twice the arc sine of its root. */
const stabilised = (share: number): number => 2 * Math.asin(Math.sqrt((share + edge) / (1 + 2 * edge)))

/**
 * Stabilised scores less what is usual in their round (rows as in `values`), and each scale's usual share. The mean of
 * a round is drawn toward the mean of all rounds as far as few units make it uncertain, so that a company of a single
 * unit still sees its own change. `trust` (0 to 1 per unit) keeps units with a pattern from setting what is usual.
 */
export const centredScores = (units: ComparableUnits, trust: Float64Array) => {
  const size = units.scales.length
  const scores = units.values.map(stabilised)
  const weights = unitRoundWeights(units, trust)
  const usual = new Float64Array(size)
  for (let scale = 0; scale < size; scale++) {
    const means = roundMeans(units, weights, (row) => at(scores, row * size + scale))
    for (let row = 0; row < units.round.length; row++)
      scores[row * size + scale] = at(scores, row * size + scale) - at(means.byRound, at(units.round, row))
    usual[scale] = (1 + 2 * edge) * Math.sin(means.overall / 2) ** 2 - edge
  }
  return { scores, usual }
}

/** What each unit-round weighs: the precision of its mean, times the trust in its unit. */
export const unitRoundWeights = ({ starts, units, answered }: ComparableUnits, trust: Float64Array): Float64Array => {
  const weights = new Float64Array(answered.length)
  for (let unit = 0; unit < units.length; unit++)
    for (let row = at(starts, unit); row < at(starts, unit + 1); row++)
      weights[row] = at(trust, unit) / (usualUnitVariance + 1 / at(answered, row))
  return weights
}

const roundMeans = (units: ComparableUnits, weights: Float64Array, score: (row: number) => number) => {
  const sums = new Float64Array(units.steps.length)
  const totals = new Float64Array(units.steps.length)
  for (let row = 0; row < weights.length; row++) {
    const round = at(units.round, row)
    sums[round] = at(sums, round) + at(weights, row) * score(row)
    totals[round] = at(totals, round) + at(weights, row)
  }
  const overall =
    sums.reduce((a, b) => a + b, 0) /
    Math.max(
      totals.reduce((a, b) => a + b, 0),
      1e-9,
    )
  const byRound = sums.map((sum, round) => {
    const total = at(totals, round)
    if (total === 0) return overall
    return overall + (sum / total - overall) * (usualRoundVariance / (usualRoundVariance + personVariance / total))
  })
  return { overall, byRound }
}

const personVariance = 0.2
