import type { Randomness } from '../domain/randomness.ts'

const drawnBits = 48

/** A whole number from 0 up to, not including, `limit` (1 to 2^32), each equally likely. */
export function randomBelow(random: Randomness, limit: number): number {
  const fair = Math.floor(2 ** drawnBits / limit) * limit
  for (;;) {
    const drawn = random(drawnBits / 8).reduce((sum, byte) => sum * 256 + byte, 0)
    if (drawn < fair) return drawn % limit
  }
}

/** The same things in an order that says nothing about the one they came in (Fisher and Yates), each step exchanging two. */
export function shuffled<Thing>(random: Randomness, things: readonly Thing[]): readonly Thing[] {
  const pool = [...things]
  for (let left = pool.length - 1; left > 0; left -= 1) {
    const drawn = randomBelow(random, left + 1)
    const last = pool.slice(left, left + 1)
    const chosen = pool.splice(drawn, 1, ...last)
    pool.splice(left, 1, ...chosen)
  }
  return pool
}
