import type { Growth } from './warning-beliefs.ts'

/** A way a pattern may have come: `onset` is the round in which it began, or `-1` for before the first shown round. */
export type Hypothesis = { readonly onset: number; readonly growth: Growth }

const established: Growth = { weight: 1, grown: () => 1 }

/** Established, or begun in any round after the first and grown in any of the ways. */
export const hypotheses = (first: number, last: number, growths: readonly Growth[]): readonly Hypothesis[] => [
  { onset: -1, growth: established },
  ...Array.from({ length: Math.max(last - first, 0) }, (_, index) => first + 1 + index).flatMap((onset) =>
    growths.map((growth) => ({ onset, growth })),
  ),
]

/** How much of a pattern is there in a round, 0 to 1. */
export const grown = ({ onset, growth }: Hypothesis, round: number): number =>
  round < onset ? 0 : growth.grown(round - onset + 1)
