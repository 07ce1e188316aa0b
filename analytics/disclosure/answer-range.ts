import type { ScoringPlan } from '../release/scoring-plan.ts'
import type { UnitSummary } from '../release/unit-summary.ts'

/**
 * How many people answered what a figure, or a class of figures shown together, is made of: the fewest and the most
 * over its scales or items. People leave questions out, and a floor must hold for each figure.
 */
export type AnswerRange = { readonly fewest: number; readonly most: number }

export const noAnswers: AnswerRange = { fewest: 0, most: 0 }

/** The range over some scales of a unit. */
export function scaleAnswers(plan: ScoringPlan, unit: UnitSummary, scales: readonly string[]): AnswerRange {
  return rangeOf(unit.scales.filter((_, index) => scales.includes(plan.scales[index]?.id ?? '')))
}

/** The range over some single items of a unit. */
export function itemAnswers(plan: ScoringPlan, unit: UnitSummary, items: readonly string[]): AnswerRange {
  return rangeOf(unit.items.filter((_, index) => items.includes(plan.items[index]?.id ?? '')))
}

export const addRanges = (one: AnswerRange, other: AnswerRange): AnswerRange => ({
  fewest: one.fewest + other.fewest,
  most: one.most + other.most,
})

function rangeOf(counts: readonly { readonly answered: number }[]): AnswerRange {
  if (counts.length === 0) return noAnswers
  const answered = counts.map((count) => count.answered)
  return { fewest: Math.min(...answered), most: Math.max(...answered) }
}
