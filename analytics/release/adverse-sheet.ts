/** One sheet's scores on all scales in whole quanta, and how unfavourable its warning scales are together. */
export type AdverseSheet = { readonly adversity: number; readonly scores: readonly (number | null)[] }

/**
 * The more unfavourable of two sheets. Ties go by the scores in the order of the plan, so that the choice depends on
 * what the sheets say and never on which came first; sheets that tie in everything are the same sheet.
 */
export function worseSheet(one: AdverseSheet | null, other: AdverseSheet | null): AdverseSheet | null {
  if (one === null || other === null) return one ?? other
  return compareSheets(one, other) >= 0 ? one : other
}

function compareSheets(one: AdverseSheet, other: AdverseSheet): number {
  if (one.adversity !== other.adversity) return one.adversity - other.adversity
  for (const [index, score] of one.scores.entries()) {
    const difference = (score ?? -1) - (other.scores[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
