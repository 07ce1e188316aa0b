import { answerFits, type ItemCoding, type Sheet } from './item-coding.ts'

/** A scale: the items it is the mean of, and which end of its 0 to 100 score is the unfavourable one. */
export type Scale = {
  readonly id: string
  /** Ids of items of the questionnaire. */
  readonly items: readonly string[]
  /** The unfavourable end of the score, after reversed items have been turned. */
  readonly adverse: 'high' | 'low'
}

/** A scale with its items looked up once, ready to score many sheets. */
export type ScaleKey = {
  readonly id: string
  readonly adverse: 'high' | 'low'
  readonly parts: readonly { readonly index: number; readonly item: ItemCoding }[]
}

/**
 * The score 100 in quanta, the whole numbers in which scores are added up.
 *
 * Sums of whole numbers do not depend on the order of the terms, sums of decimal fractions do. 2^10 3^4 5^6 7 11 13 is
 * divided by every usual answer range times every usual number of items, so that scores of whole answers are exact;
 * others (means of several items, taken elsewhere) are rounded to less than a ten-thousand-millionth of a point.
 */
export const quantaOfFullScore = 1_297_296_000_000

/** Points (0 to 100) of a number of quanta. */
export const pointsOf = (quanta: number): number => quanta / (quantaOfFullScore / 100)

/**
 * Looks a scale's items up in the questionnaire.
 *
 * Throws where the scale has no items, or names an item that the questionnaire has not, or that has no range.
 */
export function scaleKey(items: readonly ItemCoding[], scale: Scale): ScaleKey {
  const parts = scale.items.map((id) => {
    const index = items.findIndex((item) => item.id === id)
    const item = items[index]
    if (!item) throw new Error(`scaleKey requires items of the questionnaire: ${scale.id} names ${id}`)
    if (!(item.highest > item.lowest)) throw new Error(`scaleKey requires a range of answers: ${id} has none`)
    return { index, item }
  })
  if (parts.length === 0) throw new Error(`scaleKey requires at least one item: ${scale.id} has none`)
  return { id: scale.id, adverse: scale.adverse, parts }
}

/**
 * One person's score on a scale: the mean of the answered items, each stretched to 0 to 100 and turned where it is
 * reversed. `null` where fewer than half of the scale's items were answered (the usual rule for missing answers, as in
 * COPSOQ: Pejtersen et al. 2010, Scandinavian Journal of Public Health 38 suppl 3).
 *
 * Throws on an answer outside its item's range (`sheetFits` asks beforehand).
 *
 * @example
 * const items = [
 *   { id: 'calm', lowest: 1, highest: 5, reversed: false },
 *   { id: 'shouting', lowest: 1, highest: 5, reversed: true },
 * ]
 * const tone = scaleKey(items, { id: 'tone', items: ['calm', 'shouting'], adverse: 'low' })
 * scaleScore(tone, [4, 1]) // => 87.5: the mean of 75 and 100
 * scaleScore(tone, [4, null]) // => 75: half of the items are enough
 */
export function scaleScore(scale: ScaleKey, sheet: Sheet): number | null {
  const quanta = scaleQuanta(scale, sheet)
  return quanta === null ? null : pointsOf(quanta)
}

/** The same score as a whole number of quanta. */
export function scaleQuanta(scale: ScaleKey, sheet: Sheet): number | null {
  let sum = 0
  let answered = 0
  for (const { index, item } of scale.parts) {
    const quanta = itemQuanta(item, sheet[index])
    if (quanta === null) continue
    sum += quanta
    answered += 1
  }
  return answered * 2 < scale.parts.length ? null : Math.round(sum / answered)
}

/** One answer stretched to 0 to 100 and turned where its item is reversed; `null` where there is none. */
export function itemScore(item: ItemCoding, answer: number | null): number | null {
  const quanta = itemQuanta(item, answer)
  return quanta === null ? null : pointsOf(quanta)
}

/** One answer stretched to quanta from 0 to the full score, turned where the item is reversed. */
export function itemQuanta(item: ItemCoding, answer: number | null | undefined): number | null {
  if (answer === null) return null
  if (answer === undefined || !answerFits(item, answer))
    throw new Error(`itemQuanta requires an answer in the range of ${item.id}`)
  const fromZero = item.reversed ? item.highest - answer : answer - item.lowest
  return fromZero * (quantaOfFullScore / (item.highest - item.lowest))
}
