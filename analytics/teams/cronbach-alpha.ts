import { sampleCovariance, sum } from '../sample-statistics.ts'

/** One person's scores on the items of a scale, all in the same range and turned the same way; `null` where missing. */
export type ItemRow = readonly (number | null)[]

/** What to do with people who left items out: leave them out, or use each pair of items for all who answered both. */
export type MissingAnswers = 'complete' | 'pairwise'

/**
 * Cronbach's alpha: how far a scale's items go together, so how reliable their mean is for one person.
 *
 * k / (k - 1) * (1 - the sum of the items' variances / the variance of their sum), the latter as the sum of all
 * variances and covariances (Cronbach 1951, Psychometrika 16). With `complete` cases as in R's `multilevel::cronbach`,
 * with `pairwise` ones as the raw alpha of `psych::alpha`. At most 1; below 0 where items go against each other. `null`
 * for fewer than two items, fewer than two people to compare in any pair of items, or items
 * whose sum never differs.
 *
 * @example
 * cronbachAlpha([[1, 2], [2, 2], [3, 4], [4, 5]], 'complete') // => 0.9670
 */
export function cronbachAlpha(rows: readonly ItemRow[], missing: MissingAnswers): number | null {
  const items = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== items)) throw new Error('cronbachAlpha requires rows of the same items')
  const used = missing === 'complete' ? rows.filter((row) => !row.includes(null)) : rows
  const columns = Array.from({ length: items }, (_, index) => used.map((row) => row[index] ?? null))
  const known = columns.map((one) => columns.flatMap((other) => covariance(one, other) ?? []))
  return known.some((row) => row.length < items) ? null : alphaOfCovariances(known)
}

const rounding = 1e-12

/** The same from the covariances of the items. */
export function alphaOfCovariances(covariances: readonly (readonly number[])[]): number | null {
  const items = covariances.length
  if (items < 2) return null
  const own = sum(covariances.map((row, item) => row[item] ?? 0))
  const total = sum(covariances.flat())
  // What is left of sums that never differ is rounding, of either sign by the order of people.
  return total > rounding * own ? (items / (items - 1)) * (1 - own / total) : null
}

/** Over the people who answered both; of an item with itself, its variance. */
function covariance(one: readonly (number | null)[], other: readonly (number | null)[]): number | null {
  const places = one.flatMap((value, place) => (value === null || other[place] === null ? [] : [place]))
  const known = (column: readonly (number | null)[]) => places.map((place) => column[place] ?? 0)
  return places.length < 2 ? null : sampleCovariance(known(one), known(other))
}
