/** A share counted in one organisation: how often, of how many. */
export type Count = { readonly top: number; readonly bottom: number }

/** A share over organisations with its 90 % interval; the organisations, not their units, are what varies independently. */
export type Ratio = { readonly value: number; readonly low: number; readonly high: number }

/**
 * The pooled ratio and its interval by linearisation over organisations (Cochran, Sampling Techniques, 1977, section
 * 6.4). With nothing counted at all the upper end is that of a Poisson count of nought, ln 10 of `bottom`.
 */
export const pooledRatio = (counts: readonly Count[]): Ratio => {
  const top = counts.reduce((sum, one) => sum + one.top, 0)
  const bottom = counts.reduce((sum, one) => sum + one.bottom, 0)
  if (bottom === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  const value = top / bottom
  if (top === 0) return { value, low: 0, high: Math.LN10 / bottom }
  const squares = counts.reduce((sum, one) => sum + (one.top - value * one.bottom) ** 2, 0)
  const error = Math.sqrt((squares * counts.length) / Math.max(counts.length - 1, 1)) / bottom
  return { value, low: Math.max(value - 1.645 * error, 0), high: value + 1.645 * error }
}

export const scaledRatio = ({ value, low, high }: Ratio, factor: number): Ratio => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
})
