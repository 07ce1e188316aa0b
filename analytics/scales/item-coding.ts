/**
 * How the answers to one item are written down.
 *
 * `lowest` and `highest` are the ends of the answer range, whatever it is (0 to 4, 1 to 5, 1 to 7, 0 to 24).
 * `reversed` says that the item is worded against its scale, so that its lowest answer is the scale's highest.
 */
export type ItemCoding = {
  readonly id: string
  readonly lowest: number
  readonly highest: number
  readonly reversed: boolean
}

/** One person's answers in the order of the questionnaire's items; `null` where the person gave none. */
export type Sheet = readonly (number | null)[]

/**
 * Whether a sheet can be scored: one answer or `null` for every item, each inside its item's range.
 *
 * Scoring throws on a sheet that does not fit, so whatever reads answers from outside asks this first.
 *
 * @example
 * sheetFits([{ id: 'a', lowest: 1, highest: 5, reversed: false }], [6]) // => false
 */
export function sheetFits(items: readonly ItemCoding[], sheet: Sheet): boolean {
  return sheet.length === items.length && items.every((item, index) => answerFits(item, sheet[index]))
}

/** Whether an answer lies in its item's range; a missing answer (`null`) does. */
export function answerFits(item: ItemCoding, answer: number | null | undefined): boolean {
  if (answer === null) return true
  return answer !== undefined && answer >= item.lowest && answer <= item.highest
}
