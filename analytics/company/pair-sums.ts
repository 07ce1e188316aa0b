import { exactProducts } from './exact-products.ts'

/** Sums over the people who have both of two scores, in whole quanta (scale-score.ts). */
export type PairSums = {
  readonly count: number
  readonly one: bigint
  readonly other: bigint
  readonly products: bigint
}

export const noPair: PairSums = { count: 0, one: 0n, other: 0n, products: 0n }

/** Where the pair of two variables stands in the lower triangle, row by row, each variable with itself at the row's end. */
export const pairPlace = (one: number, other: number): number => {
  const [row, column] = one >= other ? [one, other] : [other, one]
  return (row * (row + 1)) / 2 + column
}

/** How many pairs so many variables have, each with itself among them. */
export const pairCount = (variables: number): number => (variables * (variables + 1)) / 2

/** Adds up every two of several scores, person by person; what is kept does not grow with the number of people. */
export type PairCounter = {
  /** Scores in quanta in the order of the variables; NaN where one is missing. */
  readonly add: (scores: Float64Array) => void
  readonly sums: () => readonly PairSums[]
}

/** Stands for a score that somebody has not. */
export const missingScore = Number.NaN

export function pairCounter(variables: number): PairCounter {
  const pairs = pairCount(variables)
  const counts = new Float64Array(pairs)
  const exact = exactProducts(3 * pairs)
  return {
    add: (scores) => {
      for (let row = 0; row < variables; row++)
        for (let column = 0; column <= row; column++) {
          const one = scores[row] ?? missingScore
          const other = scores[column] ?? missingScore
          if (Number.isNaN(one + other)) continue
          const pair = pairPlace(row, column)
          counts[pair] = (counts[pair] ?? 0) + 1
          exact.add(3 * pair, one, 1)
          exact.add(3 * pair + 1, other, 1)
          exact.add(3 * pair + 2, one, other)
        }
    },
    sums: () =>
      Array.from(counts, (count, pair) => ({
        count,
        one: exact.sum(3 * pair),
        other: exact.sum(3 * pair + 1),
        products: exact.sum(3 * pair + 2),
      })),
  }
}

export const addPairs = (one: PairSums, other: PairSums): PairSums => ({
  count: one.count + other.count,
  one: one.one + other.one,
  other: one.other + other.other,
  products: one.products + other.products,
})
