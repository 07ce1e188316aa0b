/** A way a pattern may have come: `onset` is the round in which it began, or `-1` for before the first shown round. */
export type Hypothesis = { readonly onset: number; readonly rampRounds: number; readonly weight: number }

const rampLengths = [3, 5, 8] as const

/** Established, or begun in any round after the first and grown over three, five or eight rounds. */
export const hypotheses = (first: number, last: number): readonly Hypothesis[] => [
  { onset: -1, rampRounds: 1, weight: 1 },
  ...Array.from({ length: Math.max(last - first, 0) }, (_, index) => first + 1 + index).flatMap((onset) =>
    rampLengths.map((rampRounds) => ({ onset, rampRounds, weight: 1 / rampLengths.length })),
  ),
]

/** How much of a pattern is there in a round, 0 to 1. */
export const grown = ({ onset, rampRounds }: Hypothesis, round: number): number =>
  onset < 0 ? 1 : Math.min(Math.max((round - onset + 1) / rampRounds, 0), 1)

/** Sizes a pattern may have when grown, in person standard deviations of the unit's mean, and their weights. */
export const patternSizes = [
  { size: 0.25, weight: 0.3 },
  { size: 0.5, weight: 0.35 },
  { size: 0.75, weight: 0.25 },
  { size: 1.1, weight: 0.1 },
] as const
