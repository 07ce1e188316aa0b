import { thresholds } from './disclosure-policy.ts'
import type { Release } from './release.ts'

export type ExactCounts = Pick<Release['integrity'], 'issued' | 'sealed' | 'counted'>

/**
 * How many ballots were issued, sealed and counted in the whole organisation; nothing where fewer were counted than any
 * figure is shown of. How many were invited is no secret.
 */
export function exactCounts({ integrity }: Pick<Release, 'integrity'>): ExactCounts | undefined {
  const { issued, sealed, counted } = integrity
  if (counted < thresholds.ordinary.floor) return undefined
  return { issued, ...(sealed === undefined ? {} : { sealed }), counted }
}
