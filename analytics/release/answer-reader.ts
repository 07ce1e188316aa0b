import type { Sheet } from '../scales/item-coding.ts'
import type { CountingPlan } from './counting-plan.ts'

/** Stands for a missing answer. */
const noAnswer = -1

/** Reads sheets of whole answers, one after the other, and counts how often each answer was given. */
export type AnswerReader = {
  /** The last sheet's answers from zero, turned where their item is reversed; -1 where there is none. */
  readonly answers: Int32Array
  /** Whether the sheet could be read: one answer or `null` for every item, whole and in range. If not, nothing counts. */
  readonly read: (sheet: Sheet) => boolean
  /** How often each answer to each item was given, in the plan's places. */
  readonly counts: () => Float64Array
}

export function answerReader({ lowest, ranges, reversed, places, placeCount }: CountingPlan): AnswerReader {
  const items = ranges.length
  const answers = new Int32Array(items)
  const counts = new Float64Array(placeCount)
  const taken = (answer: number | null | undefined, item: number): boolean => {
    if (answer === null) {
      answers[item] = noAnswer
      return true
    }
    const range = ranges[item] ?? 0
    const fromZero = (answer ?? Number.NaN) - (lowest[item] ?? 0)
    // Unlike itself where it is below zero, a fraction, or no number at all.
    const whole = fromZero >>> 0
    if (whole !== fromZero || whole > range) return false
    answers[item] = reversed[item] === 1 ? range - whole : whole
    return true
  }
  return {
    answers,
    read: (sheet) => {
      if (sheet.length !== items) return false
      for (let item = 0; item < items; item++) if (!taken(sheet[item], item)) return false
      for (let item = 0; item < items; item++) {
        const place = (places[item] ?? 0) + (answers[item] ?? 0)
        counts[place] = (counts[place] ?? 0) + 1
      }
      return true
    },
    counts: () => counts,
  }
}
