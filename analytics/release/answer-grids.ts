import type { EndRule } from '../disclosure/remainder-bounds.ts'

/** `width`: points between two sums that answers can have; any sum where it is not given. */
export type AnswerGrid = { readonly width?: number }

/**
 * On which grids codes are looked at: shares of single items are always in whole people; a scale's sums can lie on a finer
 * grid where questions were left out, so whoever knows that nobody did and whoever does not are both taken.
 */
export function answerGrids({ kind, width }: Pick<EndRule, 'kind'> & AnswerGrid): readonly AnswerGrid[] {
  if (width === undefined) return [{}]
  return kind === 'item' ? [{ width }] : [{}, { width }]
}
