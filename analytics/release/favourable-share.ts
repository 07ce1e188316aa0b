import { displayedFigure } from './displayed-figure.ts'
import type { ItemCounts } from './unit-summary.ts'

const fewestAnswers = 15

/**
 * The share (percent) of favourable answers to a single item in steps of 10, with the ends together: 10 reads "10 or
 * less", 90 "90 or more". `null` below 15 answers, where even "all" or "none" of the others could be read from it: from
 * 15 on the end codes always cover at least two dissenting answers, one of them not the reader's own. `before`: the share last shown of the same group.
 *
 * @example
 * favourableShare({ answered: 20, favourable: 13 }) // => 70
 */
export function favourableShare({ answered, favourable }: ItemCounts, before?: number): number | null {
  if (answered < fewestAnswers) return null
  return displayedFigure({ points: (100 * favourable) / answered, answered, step: 10, isRobust: false }, before)
}
