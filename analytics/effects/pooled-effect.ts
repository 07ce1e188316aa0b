import { sum } from '../sample-statistics.ts'
import type { Verdict } from './measured-effect.ts'

/** An effect (points toward the favourable end) and its standard error. */
export type KnownEffect = {
  readonly effect: number
  readonly error: number
  /** The part of it that is not the unit's own but that of what all units are held against: it does not average out. */
  readonly sharedError?: number
}

export type PooledEffect = {
  readonly effect: number
  readonly low: number
  readonly high: number
  /** How much the effects themselves differ from place to place: a standard deviation, in points. */
  readonly differ: number
  readonly measures: number
  readonly verdict: Verdict
}

const ninetyFivePercent = 1.959963984540054

/**
 * What one kind of measure has done here so far, over all the times it was tried: a random-effects mean (DerSimonian
 * and Laird 1986, Controlled Clinical Trials 7), since the same measure need not do the same everywhere. What they share of
 * their errors is added whole, as if all were held against the same units in the same rounds; where they were not, that
 * is careful. `undefined` where it was never measured.
 *
 * @example
 * pooledEffect([{ effect: 5, error: 4 }, { effect: 12, error: 5 }])
 */
export function pooledEffect(known: readonly KnownEffect[]): PooledEffect | undefined {
  if (known.length === 0) return undefined
  const between = varianceBetween(known)
  const weights = known.map((one) => 1 / (ownVariance(one) + between))
  const effect = weighted(known, weights)
  const shared = sum(known.map(({ sharedError = 0 }, index) => (weights[index] ?? 0) * sharedError)) / sum(weights)
  const half = ninetyFivePercent * Math.sqrt(1 / sum(weights) + shared ** 2)
  return {
    effect,
    low: effect - half,
    high: effect + half,
    differ: Math.sqrt(between),
    measures: known.length,
    verdict: Math.abs(effect) <= half ? 'cannot-tell' : effect > 0 ? 'clearly-better' : 'clearly-worse',
  }
}

function varianceBetween(known: readonly KnownEffect[]): number {
  const weights = known.map((one) => 1 / ownVariance(one))
  const total = sum(weights)
  const middle = weighted(known, weights)
  const spread = sum(known.map(({ effect }, index) => (weights[index] ?? 0) * (effect - middle) ** 2))
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total
  return scale > 0 ? Math.max((spread - (known.length - 1)) / scale, 0) : 0
}

const ownVariance = ({ error, sharedError = 0 }: KnownEffect): number => error ** 2 - sharedError ** 2

const weighted = (known: readonly KnownEffect[], weights: readonly number[]): number =>
  sum(known.map(({ effect }, index) => effect * (weights[index] ?? 0))) / sum(weights)
