import { pointsOf } from '../scales/scale-score.ts'
import type { PairSums } from './pair-sums.ts'
import type { PooledPair } from './pooled-products.ts'

/** How two scales vary together, in squared points of their 0 to 100 scores; of a scale with itself, its variance. */
export type PooledCovariance = {
  /** Between people of one group, pooled over the groups: the mean product within groups. */
  readonly within: number
  /** Between the groups themselves, with what chance alone would give taken out; a variance may come out below 0. */
  readonly between: number
}

/**
 * Covariance of two scales within and between groups, from the one-way analysis of variance of both (mean products as of
 * R's `manova`): within = SPW / (N - G); between = (SPB / (G - 1) - within) / (N / G), so that between / (between +
 * within) of a scale with itself is ICC(1) as Bliese (2000) and R's `multilevel::ICC1` have it. `null` for fewer than two
 * groups, or nobody beside another.
 *
 * @example
 * // Two groups, scores 0 and 50 in the one, 50 and 100 in the other:
 * // within 1250, between (2500 - 1250) / 2 = 625
 */
export function pooledCovariance(pair: PooledPair): PooledCovariance | null {
  const { count, groups } = pair
  if (groups < 2 || count <= groups) return null
  const mean = (pair.one * pair.other) / BigInt(count)
  const within = squaredPoints(pair.products - pair.ofMeans) / (count - groups)
  const meanProduct = squaredPoints(pair.ofMeans - mean) / (groups - 1)
  return { within, between: ((meanProduct - within) * groups) / count }
}

/** The usual covariance of all people together, divided by one less than they are; `null` for fewer than two. */
export function covarianceOf({ count, one, other, products }: PairSums): number | null {
  if (count < 2) return null
  return squaredPoints(products - (one * other) / BigInt(count)) / (count - 1)
}

const squaredPoints = (quanta: bigint): number => pointsOf(pointsOf(Number(quanta)))
