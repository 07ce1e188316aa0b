import type { Bounds } from './bounds.ts'

/**
 * Bounds of a mean narrowed to the means that whole answers can have: `width` points lie between two neighbouring sums,
 * 100 where everybody says yes or no. The high end is beyond the bounds, as that of a coarse code is, unless it is 100.
 * Where no sum lies between them the answers are others than was thought, and the bounds stay.
 *
 * @example
 * wholeSums({ low: 15, high: 25 }, { people: 25, width: 100 }) // => { low: 16, high: 24 }: four people to six
 */
export function wholeSums({ low, high }: Bounds, { people, width }: WholeAnswers): Bounds {
  const steps = people / width
  const lowest = Math.max(Math.ceil(low * steps - rounding), 0)
  const highest = high >= 100 ? Math.round(100 * steps) : Math.ceil(high * steps - rounding) - 1
  return lowest > highest ? { low, high } : { low: lowest / steps, high: highest / steps }
}

type WholeAnswers = { readonly people: number; readonly width: number }

const rounding = 1e-9
