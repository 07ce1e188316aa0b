import { itemQuanta, scaleQuanta, type ScaleKey } from '../scales/scale-score.ts'
import type { Sheet } from '../scales/item-coding.ts'
import type { ScoringPlan } from '../release/scoring-plan.ts'
import { addPairs, missingScore, noPair, pairCounter, type PairSums } from './pair-sums.ts'

/**
 * How the scales of one group go together, and the items of each: sums and products over its sheets, mergeable. Whole
 * numbers only: the same sheets give the same sums, whatever their order. It tells of single groups and must never be stored.
 */
export type UnitProducts = {
  /** Every two scales (`pairPlace`), over the sheets that have a score on both. */
  readonly scales: readonly PairSums[]
  /** By scale every two of its items, over the sheets that left none of them out. */
  readonly items: readonly (readonly PairSums[])[]
}

/** Adds up the sheets of one group. */
export type ProductCounter = {
  /** A sheet that fits the plan (`sheetFits`); others throw. */
  readonly add: (sheet: Sheet) => void
  readonly products: () => UnitProducts
}

/**
 * Makes of many sheets of a group the sums that company statistics are made of, for the scales with the given ids. Counted
 * apart from the group's own figures, since it takes longer and only the company ever sees what comes of it.
 *
 * @example
 * const counter = productCounter(plan, ['tone', 'wellbeing'])
 * for (const sheet of sheets) counter.add(sheet)
 * const pool = poolUnit(emptyPool(plan, ['tone', 'wellbeing']), counter.products())
 */
export function productCounter(plan: ScoringPlan, scales: readonly string[]): ProductCounter {
  const keys = scalesOf(plan, scales)
  const together = pairCounter(keys.length)
  const scores = new Float64Array(keys.length)
  const inside = keys.map(({ parts }) => ({
    counter: pairCounter(parts.length),
    answers: new Float64Array(parts.length),
  }))
  return {
    add: (sheet) => {
      for (const [index, key] of keys.entries()) {
        scores[index] = scaleQuanta(key, sheet) ?? missingScore
        const items = inside[index]
        if (!items) continue
        for (const [place, part] of key.parts.entries()) items.answers[place] = answerOf(part, sheet)
        if (!items.answers.includes(missingScore)) items.counter.add(items.answers)
      }
      together.add(scores)
    },
    products: () => ({ scales: together.sums(), items: inside.map(({ counter }) => counter.sums()) }),
  }
}

/** The sums of both groups' sheets. Both must have been counted for the same scales. */
export function mergeProducts(one: UnitProducts, other: UnitProducts): UnitProducts {
  return { scales: addAll(one.scales, other.scales), items: one.items.map((own, at) => addAll(own, other.items[at])) }
}

export const addAll = (one: readonly PairSums[], other: readonly PairSums[] | undefined): readonly PairSums[] =>
  one.map((sums, pair) => addPairs(sums, other?.[pair] ?? noPair))

/** The plan's scales with the given ids, in that order; throws where one is unknown. */
export function scalesOf({ scales }: ScoringPlan, ids: readonly string[]): readonly ScaleKey[] {
  return ids.map((id) => {
    const found = scales.find((scale) => scale.id === id)
    if (!found) throw new Error(`productCounter requires scales of the plan: ${id} is none`)
    return found
  })
}

/** Ranges that do not divide the full score evenly are rounded to a quantum. */
function answerOf({ index, item }: ScaleKey['parts'][number], sheet: Sheet): number {
  const quanta = itemQuanta(item, sheet[index])
  return quanta === null ? missingScore : Math.round(quanta)
}
