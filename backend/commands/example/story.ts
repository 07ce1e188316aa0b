/** A form of bullying or conflict that grows in one team: from nothing in `from` to its full size after `ramp` rounds. */
export type PlantedPattern = {
  readonly team: string
  readonly pattern: 'humour' | 'control' | 'conflict'
  /** Number of the round in which it begins, from 1. */
  readonly from: number
  readonly ramp: number
  /** How many persons' standard deviations its own scale has moved for those it hits, when fully grown. */
  readonly size: number
}

/** What the example plants; it is written beside the output, so that anybody can compare. */
export const story: readonly PlantedPattern[] = [
  { team: 'Vej og park', pattern: 'humour', from: 2, ramp: 2, size: 2.2 },
  { team: 'Hjemmeplejen Nord', pattern: 'control', from: 2, ramp: 2, size: 2.2 },
  { team: 'Børn og familie', pattern: 'conflict', from: 2, ramp: 2, size: 2.4 },
]

/** Share of its full size that a planted pattern has in a round, 0 to 1. */
export function growth({ from, ramp }: PlantedPattern, round: number): number {
  return Math.min(1, Math.max(0, (round - from + 1) / ramp))
}
