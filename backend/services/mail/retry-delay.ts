import type { Randomness } from '../../domain/randomness.ts'

const minute = 60_000
const longest = 6 * 60 * minute

/**
 * How long to wait after the given number of tries (from 1): one minute, doubled each time up to six hours, less up to a
 * half at random so that mails do not come back in step. Milliseconds.
 *
 * @example
 * retryDelay(3, () => new Uint8Array([0])) // 240000, four minutes
 */
export function retryDelay(tries: number, random: Randomness): number {
  const whole = Math.min(longest, minute * 2 ** (tries - 1))
  return Math.round(whole * (1 - (random(1)[0] ?? 0) / 512))
}
