import type { SeenRound } from '../../backend/contract/sealed-box/seen-round.ts'
import type { ProvedRound } from './look-at-round.ts'
import type { CountedFacts, PublicRound } from './public-client.ts'
import type { Watched } from './watch.ts'

export type RoundView = {
  readonly name: 'round'
  readonly round: string
  readonly proved: ProvedRound
  readonly counted: CountedFacts | undefined
  readonly watched: Watched
  /** What this phone remembers; there unless `watched` is `off`. */
  readonly before: SeenRound | undefined
  /** When it was looked at last, milliseconds since 1970. */
  readonly lookedAt: number
}

/** What is on screen. */
export type State =
  | { readonly name: 'loading' }
  | { readonly name: 'list'; readonly rounds: readonly PublicRound[] }
  | { readonly name: 'problem'; readonly problem: 'unreachable' | 'not-found' | 'not-proved' }
  | RoundView
