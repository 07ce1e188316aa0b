import { quantaOfFullScore } from '../scales/scale-score.ts'
import type { ScoringPlan } from './scoring-plan.ts'

/**
 * A plan in flat arrays of whole numbers, for counting many sheets. Answers are counted from zero, turned where their
 * item is reversed; each scale adds its answers up in the smallest common unit of its items' ranges, and every number
 * of answers and sum it can have is a bin of its own.
 */
export type CountingPlan = {
  readonly lowest: Int32Array
  readonly ranges: Int32Array
  readonly reversed: Uint8Array
  /** By item, where its answer 0 is counted: one place for each answer, and the one before for none; and their number. */
  readonly places: Int32Array
  readonly placeCount: number
  /** By scale, where its items begin in `parts` (places in the order of items) and `factors` (units to a point). */
  readonly partStarts: Int32Array
  readonly parts: Int32Array
  readonly factors: Int32Array
  readonly warns: Uint8Array
  /** By scale, where its bins begin: with `answered` items at `binStarts + answered * widths + sum`. */
  readonly binStarts: Int32Array
  readonly widths: Int32Array
  /** By bin: the score in quanta, and the same toward the unfavourable end. */
  readonly quanta: Float64Array
  readonly adverse: Float64Array
}

/** The number at an index; the caller keeps it inside. */
export const numberAt = (numbers: Int32Array | Float64Array, index: number): number => numbers[index] ?? 0

/** A wider common unit is not worth its bins. */
const widestUnit = 240

/** `undefined` where answers are not whole or have no common unit: then sheets have to be added up one by one. */
export function countingPlan({ items, scales }: ScoringPlan): CountingPlan | undefined {
  const units = scales.map(commonUnit)
  const isWhole = items.every(({ lowest, highest }) => Number.isSafeInteger(lowest) && Number.isSafeInteger(highest))
  if (!isWhole || units.some((unit) => !(unit <= widestUnit) || quantaOfFullScore % unit !== 0)) return undefined
  const ranges = Int32Array.from(items, ({ lowest, highest }) => highest - lowest)
  const places = startsOf([...ranges].map((range) => range + 2)).map((start) => start + 1)
  const sizes = scales.map(({ parts }, index) => (parts.length + 1) * (parts.length * (units[index] ?? 1) + 1))
  const scores = scales.map((scale, index) => scoresOfBins(scale, units[index] ?? 1))
  return {
    lowest: Int32Array.from(items, ({ lowest }) => lowest),
    ranges,
    reversed: Uint8Array.from(items, (item) => Number(item.reversed)),
    places,
    placeCount: places.at(-1) ?? 1,
    partStarts: startsOf(scales.map(({ parts }) => parts.length)),
    parts: Int32Array.from(scales.flatMap(({ parts }) => parts.map(({ index }) => index))),
    factors: Int32Array.from(
      scales.flatMap(({ parts }, index) => parts.map(({ item }) => (units[index] ?? 1) / (item.highest - item.lowest))),
    ),
    warns: Uint8Array.from(scales, ({ warns }) => Number(warns)),
    binStarts: startsOf(sizes),
    widths: Int32Array.from(scales, ({ parts }, index) => parts.length * (units[index] ?? 1) + 1),
    quanta: Float64Array.from(scores.flat()),
    adverse: Float64Array.from(
      scores.flatMap((bins, index) =>
        scales[index]?.adverse === 'high' ? bins : bins.map((score) => quantaOfFullScore - score),
      ),
    ),
  }
}

type PlannedScale = ScoringPlan['scales'][number]

function scoresOfBins({ parts }: PlannedScale, unit: number): readonly number[] {
  const width = parts.length * unit + 1
  return Array.from({ length: (parts.length + 1) * width }, (_, bin) => {
    const answered = Math.max(Math.floor(bin / width), 1)
    return Math.round(((bin % width) * (quantaOfFullScore / unit)) / answered)
  })
}

const commonUnit = ({ parts }: PlannedScale): number =>
  parts.map(({ item }) => item.highest - item.lowest).reduce(commonMultiple)

function commonMultiple(one: number, other: number): number {
  let [larger, smaller] = [one, other]
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller]
  return (one * other) / larger
}

/** Where each of several lengths begins, one after the other, and where the last ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length
  return starts
}
