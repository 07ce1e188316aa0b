import type { ScoringPlan } from '../release/scoring-plan.ts'
import { addPairs, noPair, pairCount, type PairSums } from './pair-sums.ts'
import { addAll, scalesOf, type UnitProducts } from './product-counter.ts'

/** Sums over everybody who has both of two scores, and what lies between groups. */
export type PooledPair = PairSums & {
  /** Groups in which anybody has both, and in which at least five have. */
  readonly groups: number
  readonly largeGroups: number
  /** Over the groups, the product of a group's two sums divided by its people: what the groups' means alone give. */
  readonly ofMeans: bigint
}

/** The sums of all groups of a round, put together one group at a time; of a single group nothing is left. */
export type PooledProducts = {
  readonly scales: readonly string[]
  /** Every two scales (`pairPlace`). */
  readonly pairs: readonly PooledPair[]
  /** By scale every two of its items, over everybody who left none of them out. */
  readonly items: readonly (readonly PairSums[])[]
}

/** So many people make a group large enough to be counted as one (the floor of an ordinary figure). */
const largeGroup = 5

const nothingPooled: PooledPair = { ...noPair, groups: 0, largeGroups: 0, ofMeans: 0n }

export function emptyPool(plan: ScoringPlan, scales: readonly string[]): PooledProducts {
  const keys = scalesOf(plan, scales)
  return {
    scales: [...scales],
    pairs: Array.from({ length: pairCount(keys.length) }, () => nothingPooled),
    items: keys.map(({ parts }) => Array.from({ length: pairCount(parts.length) }, () => noPair)),
  }
}

/** With one more group in it, whatever the order of the groups. */
export function poolUnit(pool: PooledProducts, unit: UnitProducts): PooledProducts {
  return {
    scales: pool.scales,
    pairs: pool.pairs.map((pair, place) => withGroup(pair, unit.scales[place] ?? noPair)),
    items: pool.items.map((own, scale) => addAll(own, unit.items[scale])),
  }
}

function withGroup(pair: PooledPair, sums: PairSums): PooledPair {
  if (sums.count === 0) return pair
  return {
    ...addPairs(pair, sums),
    groups: pair.groups + 1,
    largeGroups: pair.largeGroups + (sums.count >= largeGroup ? 1 : 0),
    // The division leaves less than one squared quantum.
    ofMeans: pair.ofMeans + (sums.one * sums.other) / BigInt(sums.count),
  }
}
