import type { Scale } from '../api/results-shape.ts'

/** Where a score lies, from 1 (worst) to 5 (best), in five equal parts of the scale whichever way it is read. */
type Level = 1 | 2 | 3 | 4 | 5

const levels = [1, 2, 3, 4, 5] as const

/** A score as it is shown: the two lowest steps are one, the two highest too. */
export type ShownScore = { readonly score: number; readonly end: 'low' | 'high' | 'none'; readonly level: Level }

/**
 * `score` 0 to 100, `step` points between neighbours.
 *
 * @example
 * shownScore(90, 10, 'low') // { score: 90, end: 'high', level: 5 }
 */
export function shownScore(score: number, step: number, adverse: Scale['adverse']): ShownScore {
  const favourable = adverse === 'low' ? score : 100 - score
  const level = levels[Math.min(4, Math.floor(favourable / 20))] ?? 5
  return { score, end: endOf(score, step), level }
}

function endOf(score: number, step: number): ShownScore['end'] {
  if (score <= step) return 'low'
  return score >= 100 - step ? 'high' : 'none'
}
