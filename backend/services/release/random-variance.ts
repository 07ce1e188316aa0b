import { uniformVariance } from '../../../analytics/index.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'

/** The variance that answers at random to a scale's items have, on average over them, in squared points of 0 to 100. */
export function randomVariance(items: readonly Pick<AskedQuestionnaire['items'][number], 'options'>[]): number {
  const variances = items.map(({ options: { length } }) => uniformVariance(length) * (100 / (length - 1)) ** 2)
  return variances.reduce((sum, variance) => sum + variance, 0) / Math.max(variances.length, 1)
}
