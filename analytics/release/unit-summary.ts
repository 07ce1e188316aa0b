import type { Sheet } from '../scales/item-coding.ts'
import { itemQuanta, quantaOfFullScore, scaleQuanta } from '../scales/scale-score.ts'
import type { ScoringPlan } from './scoring-plan.ts'
import { worseSheet, type AdverseSheet } from './adverse-sheet.ts'

/** Sums over the sheets that have a score on one scale, in whole quanta (scale-score.ts). */
export type ScaleSums = {
  readonly answered: number
  readonly sum: bigint
  /** Sums of squares and products with the sheet's adversity, for warning scales; 0 for others. */
  readonly squares: bigint
  readonly adversity: bigint
  readonly adversitySquares: bigint
  readonly products: bigint
}

export type ItemCounts = { readonly answered: number; readonly favourable: number }

/**
 * All that is kept of the sheets of one group: enough for every released figure, and mergeable, so that a tally can
 * stream one reporting unit at a time and make each parent by merging its children.
 *
 * Whole numbers only: the same sheets give the same summary, whatever their order and however they were grouped.
 * It holds a person's scores (`worst`) and must never be stored.
 */
export type UnitSummary = {
  readonly sheets: number
  /** Sheets with a score on any warning scale: those among which the most unfavourable one is sought. */
  readonly judged: number
  /** In the order of the plan. */
  readonly scales: readonly ScaleSums[]
  readonly items: readonly ItemCounts[]
  readonly worst: AdverseSheet | null
}

const noScale: ScaleSums = { answered: 0, sum: 0n, squares: 0n, adversity: 0n, adversitySquares: 0n, products: 0n }

/** The summary of no sheet at all. */
export function emptySummary(plan: ScoringPlan): UnitSummary {
  return {
    sheets: 0,
    judged: 0,
    scales: plan.scales.map(() => noScale),
    items: plan.items.map(() => ({ answered: 0, favourable: 0 })),
    worst: null,
  }
}

/**
 * The summary with one more sheet in it. Throws on a sheet that does not fit the plan (`sheetFits` asks beforehand).
 *
 * @example
 * const plan = scoringPlan(questionnaire)
 * const team = sheets.reduce((summary, sheet) => addSheet(plan, summary, sheet), emptySummary(plan))
 * const department = mergeSummaries(team, otherTeam)
 */
export function addSheet(plan: ScoringPlan, summary: UnitSummary, sheet: Sheet): UnitSummary {
  return mergeSummaries(summary, summaryOfSheet(plan, sheet))
}

/** The summary of both groups' sheets. Both must have been made by the same plan. */
export function mergeSummaries(one: UnitSummary, other: UnitSummary): UnitSummary {
  if (one.scales.length !== other.scales.length || one.items.length !== other.items.length)
    throw new Error('mergeSummaries requires summaries made by one plan')
  return {
    sheets: one.sheets + other.sheets,
    judged: one.judged + other.judged,
    scales: one.scales.map((sums, index) => addSums(sums, other.scales[index] ?? noScale)),
    items: one.items.map((counts, index) => addCounts(counts, other.items[index])),
    worst: worseSheet(one.worst, other.worst),
  }
}

function summaryOfSheet(plan: ScoringPlan, sheet: Sheet): UnitSummary {
  const scores = plan.scales.map((scale) => scaleQuanta(scale, sheet))
  const adversity = adversityOf(plan, scores)
  return {
    sheets: 1,
    judged: adversity === null ? 0 : 1,
    scales: plan.scales.map(({ warns }, index) => sumsOfScore(scores[index] ?? null, warns ? adversity : null)),
    items: plan.items.map((item, index) => {
      const quanta = itemQuanta(item, sheet[index])
      return countsOfAnswer(quanta, plan.adverseEnds[index])
    }),
    worst: adversity === null ? null : { adversity, scores },
  }
}

/**
 * How unfavourable a sheet is: the mean of its warning scales, each counted toward its unfavourable end (0 to the full
 * score). A mean, so that nobody escapes by leaving scales out; it orders complete sheets as their sum does.
 */
function adversityOf(plan: ScoringPlan, scores: readonly (number | null)[]): number | null {
  let sum = 0
  let answered = 0
  for (const [index, { adverse, warns }] of plan.scales.entries()) {
    const score = scores[index] ?? null
    if (!warns || score === null) continue
    sum += adverse === 'high' ? score : quantaOfFullScore - score
    answered += 1
  }
  return answered === 0 ? null : Math.round(sum / answered)
}

function sumsOfScore(score: number | null, adversity: number | null): ScaleSums {
  if (score === null) return noScale
  const x = BigInt(score)
  if (adversity === null) return { ...noScale, answered: 1, sum: x }
  const a = BigInt(adversity)
  return { answered: 1, sum: x, squares: x * x, adversity: a, adversitySquares: a * a, products: x * a }
}

/** Favourable: clearly on the good side of the middle, so 4 and 5 of 1 to 5, or 5 to 7 of 1 to 7. */
function countsOfAnswer(quanta: number | null, adverse: 'high' | 'low' | undefined): ItemCounts {
  if (quanta === null || adverse === undefined) return { answered: 0, favourable: 0 }
  const isFavourable = adverse === 'low' ? quanta * 2 > quantaOfFullScore : quanta * 2 < quantaOfFullScore
  return { answered: 1, favourable: isFavourable ? 1 : 0 }
}

const addCounts = (one: ItemCounts, other: ItemCounts | undefined): ItemCounts => ({
  answered: one.answered + (other?.answered ?? 0),
  favourable: one.favourable + (other?.favourable ?? 0),
})

const addSums = (one: ScaleSums, other: ScaleSums): ScaleSums => ({
  answered: one.answered + other.answered,
  sum: one.sum + other.sum,
  squares: one.squares + other.squares,
  adversity: one.adversity + other.adversity,
  adversitySquares: one.adversitySquares + other.adversitySquares,
  products: one.products + other.products,
})
