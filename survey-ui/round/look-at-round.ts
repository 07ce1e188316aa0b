import type { Manifest } from '../../backend/contract/sealed-box/manifest.ts'
import { seeRound, type SeenRound } from '../../backend/contract/sealed-box/seen-round.ts'
import type { PublicClient } from './public-client.ts'

export type ProvedRound = { readonly seen: SeenRound; readonly manifest: Manifest }

/** One look at a round: what its own key proves, or why there is nothing to show. */
export type Look = ProvedRound | 'unreachable' | 'not-found' | 'not-proved'

export async function lookAtRound({ manifest }: PublicClient, round: string): Promise<Look> {
  const published = await manifest(round)
  if (published.outcome === 'unreachable') return 'unreachable'
  if (published.outcome === 'refused') return published.code === 'not-found' ? 'not-found' : 'not-proved'
  return (await seeRound(round, published.value)) ?? 'not-proved'
}
