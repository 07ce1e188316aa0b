import { mean } from '../sample-statistics.ts'
import { scoresByGroup, type GroupedScore } from './grouped-scores.ts'

/**
 * The mean score of each group over those who have one, and how many they are; groups without any are left out.
 *
 * @example
 * groupMeans([{ group: 'north', score: 40 }, { group: 'north', score: 60 }]).get('north') // => { mean: 50, count: 2 }
 */
export function groupMeans(scores: readonly GroupedScore[]): ReadonlyMap<string, { mean: number; count: number }> {
  return new Map(
    [...scoresByGroup(scores)].map(([group, known]) => [group, { mean: mean([...known]), count: known.length }]),
  )
}
