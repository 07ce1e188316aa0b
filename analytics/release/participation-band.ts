/** Where each band begins; the last has no end. */
const beginnings = [5, 10, 15, 20, 30, 50, 100]

/**
 * How many of the people invited answered, as wide as it may be shown; `null` below five. No band promises more than were
 * invited, and one that only the full count reaches is taken into the band below, so that none tells that everybody
 * answered. Decided from the number invited alone, more than five; without end where it is not known.
 *
 * @example
 * participationBand(12, 40) // => '10-14'
 * participationBand(9, 10) // => '5-10', as 10 of 10
 */
export function participationBand(people: number, invited: number): string | null {
  const reached = beginnings.filter((beginning, place) => place === 0 || beginning < invited)
  const place = reached.findLastIndex((beginning) => beginning <= people)
  const [from, next] = [reached[place], beginnings[place + 1]]
  if (from === undefined) return null
  if (next === undefined) return `${from}+`
  return `${from}-${invited <= next ? invited : next - 1}`
}

/** The fewest people a band can stand for. */
export const fewestInBand = (band: string): number => Number.parseInt(band, 10)
