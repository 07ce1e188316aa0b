export type ParticipationBand = '5-9' | '10-14' | '15-19' | '20-29' | '30-49' | '50-99' | '100+'

const bands: readonly (readonly [below: number, band: ParticipationBand])[] = [
  [10, '5-9'],
  [15, '10-14'],
  [20, '15-19'],
  [30, '20-29'],
  [50, '30-49'],
  [100, '50-99'],
]

/**
 * The number of people who answered, as wide as it may be shown; `null` below five.
 *
 * @example
 * participationBand(12) // => '10-14'
 */
export function participationBand(people: number): ParticipationBand | null {
  if (people < 5) return null
  return bands.find(([below]) => people < below)?.[1] ?? '100+'
}

/** The fewest people a band can stand for. */
export const fewestInBand = (band: string): number => Number.parseInt(band, 10)
