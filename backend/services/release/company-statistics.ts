import {
  pairPlace,
  pooledCovariance,
  scaleReliability,
  significantDigits,
  type PooledCovariance,
  type PooledPair,
  type PooledProducts,
} from '../../../analytics/index.ts'
import { companyThreshold, statisticsDigits } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleaseRecord, ReleasedStatistics } from '../../domain/release.ts'
import { randomVariance } from './random-variance.ts'
import { mayTellStatistics } from './statistics-in-time.ts'

export type StatisticsInput = {
  readonly pooled: PooledProducts
  readonly questionnaire: AskedQuestionnaire
  /** Ids of the scales that the whole company's figures are shown of. */
  readonly shown: ReadonlySet<string>
  /** Everybody who was issued a ballot. */
  readonly issued: ReadonlySet<string>
  readonly closedOn: string
  readonly earlier: readonly ReleaseRecord[]
}

/** The scales that company statistics are counted for: ordinary ones only. */
export const countedScales = ({ scales }: Pick<AskedQuestionnaire, 'scales'>): readonly string[] =>
  scales.filter((scale) => scale.class === 'ordinary').map(({ id }) => id)

/**
 * How people and groups of the whole company vary, as far as it may be told: of scales that enough people in enough
 * groups answered, once a quarter, in two significant digits. Whether a number is told depends on sizes, memberships and
 * days alone. Nothing where no scale may be.
 */
export function companyStatistics(input: StatisticsInput): ReleasedStatistics | undefined {
  const { pooled, questionnaire, shown } = input
  if (!mayTellStatistics(input)) return undefined
  const pairOf = (one: number, other: number) => pooled.pairs[pairPlace(one, other)]
  const places = [...pooled.scales.keys()].filter(
    (place) => shown.has(pooled.scales[place] ?? '') && isEnough(pairOf(place, place)),
  )
  if (places.length === 0) return undefined
  const triangle = (level: keyof PooledCovariance) =>
    places.map((row, at) => places.slice(0, at + 1).map((column) => told(pairOf(row, column), level)))
  return {
    scales: places.map((place) => {
      const id = pooled.scales[place] ?? ''
      const items = questionnaire.items.filter(({ scale }) => scale === id)
      const pairs = pooled.items[place] ?? []
      const answeredAll = (pairs[0]?.count ?? 0) >= companyThreshold.answers
      const reliability = answeredAll ? scaleReliability(pairs, items.length) : {}
      return { id, ...rounded(reliability), uniform: randomVariance(items), ...groupSizeOf(pairOf(place, place)) }
    }),
    within: triangle('within'),
    between: triangle('between'),
  }
}

const isEnough = (pair: PooledPair | undefined): pair is PooledPair =>
  pair !== undefined && pair.count >= companyThreshold.answers && pair.largeGroups >= companyThreshold.groups

function told(pair: PooledPair | undefined, level: keyof PooledCovariance): number | null {
  const covariance = isEnough(pair) ? pooledCovariance(pair) : null
  return covariance && coarse(covariance[level])
}

/** In whole people, of ten groups and more: not even one group's worth of blank sheets can be counted by it. */
const groupSizeOf = (pair: PooledPair | undefined): { readonly groupSize?: number } =>
  isEnough(pair) ? { groupSize: coarse(Math.round(pair.count / pair.groups)) } : {}

const coarse = (value: number): number => significantDigits(value, statisticsDigits)

function rounded({ alpha, omega }: ReturnType<typeof scaleReliability>) {
  return {
    ...(alpha === undefined ? {} : { alpha: coarse(alpha) }),
    ...(omega === undefined ? {} : { omega: coarse(omega) }),
  }
}
