import { compareSeen, type SeenRound } from '../../backend/contract/sealed-box/seen-round.ts'
import type { Look } from './look-at-round.ts'

/** What this phone has found out by comparing: `off` until it is asked to remember the round. */
export type Watched = 'off' | 'same' | 'extended' | 'different' | 'away'

/** A server that is away for a while proves nothing; one that shows what its key did not sign does. */
export function watched(before: SeenRound | undefined, look: Look): Watched {
  if (!before) return 'off'
  if (look === 'unreachable') return 'away'
  return typeof look === 'string' ? 'different' : compareSeen(before, look.seen)
}

const shortest = 30_000
const longest = 300_000

/** Milliseconds until the next look, half a minute to five: drawn anew each time, so that nobody can tell when it comes. */
export function nextLook(random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0): number {
  return shortest + (random / 2 ** 32) * (longest - shortest)
}
