import type { ReleaseRecord } from '../../domain/release.ts'

/** Nearer than this, people are taken to answer as they did the last time; monthly rounds are this far apart. */
const daysUntilAnswersChange = 28

export type HeldAgainst = 'comparisons' | 'levels'

/**
 * What of earlier releases a round that closed on the given day (YYYY-MM-DD) is held against. Of two rounds days apart,
 * one with and one without somebody, the difference of two coarse figures would tell of that person: then everything
 * that was ever shown counts, else only changes that are shown.
 */
export function heldAgainst(closedOn: string, earlier: readonly ReleaseRecord[]): HeldAgainst {
  const days = earlier.map(({ release }) => Math.abs(Date.parse(closedOn) - Date.parse(release.closedOn)) / 86_400_000)
  return days.some((apart) => apart < daysUntilAnswersChange) ? 'levels' : 'comparisons'
}
