import type { Scale } from '../api/results-shape.ts'

/** Where a score lies, from 1 (worst) to 5 (best), in five equal parts of the scale whichever way it is read. */
type Level = 1 | 2 | 3 | 4 | 5

const levels = [1, 2, 3, 4, 5] as const

/** A score as it is shown, and the end of the scale up to which it stands for everything. */
export type ShownScore = { readonly score: number; readonly end: 'low' | 'high' | 'none'; readonly level: Level }

/**
 * `score` 0 to 100.
 *
 * @example
 * shownScore(90, { end: 'high', adverse: 'low' }) // { score: 90, end: 'high', level: 5 }
 */
export function shownScore(score: number, { end, adverse }: ReadScore): ShownScore {
  const favourable = adverse === 'low' ? score : 100 - score
  const level = levels[Math.min(4, Math.floor(favourable / 20))] ?? 5
  return { score, end: end ?? 'none', level }
}

type ReadScore = { readonly end: 'low' | 'high' | undefined; readonly adverse: Scale['adverse'] }
