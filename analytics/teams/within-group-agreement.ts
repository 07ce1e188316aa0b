import { mean, sampleVariance, sum } from '../sample-statistics.ts'
import type { ItemRow } from './cronbach-alpha.ts'

/**
 * How far the people of one group agree on one score or item: r_wg = 1 - their variance / the variance of answers given
 * at random (James, Demaree and Wolf 1984), 0 where they differ more than that, 1 where all agree.
 *
 * `expectedVariance` is usually that of uniform answers, `uniformVariance`. As in R's `multilevel::rwg`. `null` for fewer
 * than two people.
 *
 * @example
 * withinGroupAgreement([3, 4, 4, 5], uniformVariance(5)) // => 0.6667
 */
export function withinGroupAgreement(scores: readonly number[], expectedVariance: number): number | null {
  requirePositive(expectedVariance)
  return scores.length < 2 ? null : 1 - Math.min(sampleVariance([...scores]) / expectedVariance, 1)
}

/**
 * The same for the items of a scale together, r_wg(J): J r / (J r + 1 - r), with r from the mean of the items'
 * variances. People who left an item out are left out, as in R's `multilevel::rwg.j`. `null` for fewer than two people.
 *
 * @example
 * withinGroupAgreementOfItems([[3, 4], [4, 4], [5, 4]], uniformVariance(5)) // => 0.8571
 */
export function withinGroupAgreementOfItems(rows: readonly ItemRow[], expectedVariance: number): number | null {
  requirePositive(expectedVariance)
  const columns = completeColumns(rows)
  if (!columns) return null
  const ratio = Math.min(mean(columns.map((column) => sampleVariance(column))) / expectedVariance, 1)
  const agreement = columns.length * (1 - ratio)
  return agreement / (agreement + ratio)
}

/**
 * How far people's answers lie from their group's mean, on average over the items: the average deviation, in the unit of
 * the answers (Burke, Finkelstein and Dusig 1999). As in R's `multilevel::ad.m`. `null` for fewer than two people.
 *
 * @example
 * averageDeviation([[3], [5]]) // => 1
 */
export function averageDeviation(rows: readonly ItemRow[]): number | null {
  const columns = completeColumns(rows)
  return columns && mean(columns.map(deviationOf))
}

/** The variance of answers at random over so many options: (options squared - 1) / 12. */
export const uniformVariance = (options: number): number => (options ** 2 - 1) / 12

function deviationOf(answers: readonly number[]): number {
  const centre = mean([...answers])
  return sum(answers.map((answer) => Math.abs(answer - centre))) / answers.length
}

/** The answers by item of those who left none out; `null` where fewer than two did. */
function completeColumns(rows: readonly ItemRow[]): number[][] | null {
  const complete = rows.flatMap((row) => {
    const known = row.filter((answer) => answer !== null)
    return known.length === row.length && row.length > 0 ? [known] : []
  })
  const [first] = complete
  if (!first || complete.length < 2) return null
  return first.map((_, index) => complete.flatMap((row) => row[index] ?? []))
}

function requirePositive(variance: number): void {
  if (!(variance > 0)) throw new Error('withinGroupAgreement requires an expected variance above 0')
}
