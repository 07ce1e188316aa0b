import type { ItemCoding } from '../scales/item-coding.ts'
import { scaleKey, type Scale, type ScaleKey } from '../scales/scale-score.ts'

/** What a round asks, as far as counting is concerned. */
export type Questionnaire = {
  /** In the order of the answers on a sheet. */
  readonly items: readonly ItemCoding[]
  readonly scales: readonly Scale[]
  /** Ids of the scales that the early warning reads; they get the robust figure. May be empty. */
  readonly warningScales: readonly string[]
}

/** A questionnaire with its scales looked up once. Everything counted for a round is counted by one plan. */
export type ScoringPlan = {
  readonly items: readonly ItemCoding[]
  readonly scales: readonly (ScaleKey & { readonly warns: boolean })[]
  /** For each item, which end of its turned score is unfavourable; absent for items on no scale. */
  readonly adverseEnds: readonly ('high' | 'low' | undefined)[]
}

/**
 * Makes the plan by which sheets are scored and units summed up.
 *
 * Throws where scale or item ids are not unique, a scale names an unknown item, or a warning scale is unknown.
 *
 * @example
 * const plan = scoringPlan({
 *   items: [{ id: 'calm', lowest: 1, highest: 5, reversed: false }],
 *   scales: [{ id: 'tone', items: ['calm'], adverse: 'low' }],
 *   warningScales: ['tone'],
 * })
 */
export function scoringPlan({ items, scales, warningScales }: Questionnaire): ScoringPlan {
  requireUnique(items.map(({ id }) => id))
  requireUnique(scales.map(({ id }) => id))
  const unknown = warningScales.find((id) => !scales.some((scale) => scale.id === id))
  if (unknown !== undefined) throw new Error(`scoringPlan requires known warning scales: ${unknown} is none`)
  return {
    items,
    scales: scales.map((scale) => ({ ...scaleKey(items, scale), warns: warningScales.includes(scale.id) })),
    adverseEnds: items.map(({ id }) => scales.find((scale) => scale.items.includes(id))?.adverse),
  }
}

function requireUnique(ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) throw new Error(`scoringPlan requires unique ids: ${repeated} is there twice`)
}
