/** Words for a band of people such as `10-14`, `100+` or `under 5`. */
export type BandWords = {
  readonly between: (fewest: number, most: number) => string
  readonly atLeast: (fewest: number) => string
  readonly under: (limit: number) => string
}

/** A band as people read it. */
export function bandText(band: string, words: BandWords): string {
  const [first = 0, second = 0] = band.match(/\d+/g)?.map(Number) ?? []
  if (band.startsWith('under')) return words.under(first)
  return band.endsWith('+') ? words.atLeast(first) : words.between(first, second)
}
