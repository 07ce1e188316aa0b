import { at } from './number-at.ts'
import type { ReleasedHistory } from './released-history.ts'

/**
 * How much two shown rounds of a unit have in common because the same persons were in it, in variances of a person's
 * lasting part: for each unit its pairs of rounds, (later, earlier) from (1, 0) on, and where each unit's pairs begin.
 */
export type SharedPersons = { readonly pairStarts: Float64Array; readonly shared: Float64Array }

/** Unit-rounds in the order of their units; `starts` marks where each unit's begin. */
type Rows = Pick<ReleasedHistory, 'overlap'> & {
  readonly units: readonly string[]
  readonly starts: Float64Array
  readonly round: Float64Array
  readonly invited: Float64Array
}

/** Asks for each overlap once: it may have to compare lists of members. */
export const sharedPersons = ({ units, starts, round, invited, overlap }: Rows): SharedPersons => {
  const pairStarts = new Float64Array(units.length + 1)
  for (let unit = 0; unit < units.length; unit++)
    pairStarts[unit + 1] = at(pairStarts, unit) + pairsOf(at(starts, unit + 1) - at(starts, unit))
  const shared = new Float64Array(at(pairStarts, units.length))
  for (const [unit, name] of units.entries()) {
    let pair = at(pairStarts, unit)
    for (let later = at(starts, unit) + 1; later < at(starts, unit + 1); later++)
      for (let earlier = at(starts, unit); earlier < later; earlier++) {
        const share = overlap(name, at(round, earlier), at(round, later))
        shared[pair] = Math.min(Math.max(share, 0), 1) / at(invited, earlier)
        pair += 1
      }
  }
  return { pairStarts, shared }
}

const pairsOf = (rounds: number): number => (rounds * (rounds - 1)) / 2
