import type { AdverseSheet } from './adverse-sheet.ts'
import { worseSheet } from './adverse-sheet.ts'
import { numberAt, type CountingPlan } from './counting-plan.ts'
import { exactSquares, half, type ExactSquares } from './exact-squares.ts'

/** What has been counted of the scales. */
export type ScaleBins = {
  readonly add: (answers: Int32Array) => void
  /** By bin: sheets, and the sum of how unfavourable they are as a whole, in two halves (`high * 2^20 + low`). */
  readonly sheets: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  /** Squares of how unfavourable sheets are: of all in the first sum, then by scale of those without a score on it. */
  readonly squares: ExactSquares
  readonly judged: () => number
  readonly worst: () => AdverseSheet | null
}

const unscored = -1

export function scaleBins(plan: CountingPlan): ScaleBins {
  const scales = plan.warns.length
  const bins = new Int32Array(scales)
  const [sheets, high, low] = [0, 1, 2].map(() => new Float64Array(plan.quanta.length))
  if (!sheets || !high || !low) throw new Error('scaleBins requires its arrays')
  const squares = exactSquares(scales + 1)
  let judged = 0
  let worst: AdverseSheet | null = null
  const addAdversity = (adversity: number): void => {
    const top = Math.floor(adversity / half)
    const rest = adversity - top * half
    squares.add(0, top, rest)
    for (let scale = 0; scale < scales; scale++) {
      if (plan.warns[scale] !== 1) continue
      const bin = bins[scale] ?? unscored
      if (bin === unscored) squares.add(scale + 1, top, rest)
      else {
        high[bin] = (high[bin] ?? 0) + top
        low[bin] = (low[bin] ?? 0) + rest
      }
    }
  }
  return {
    add: (answers) => {
      const adversity = binned(plan, answers, { bins, sheets })
      if (adversity === undefined) return
      judged += 1
      addAdversity(adversity)
      if (worst === null || adversity >= worst.adversity) worst = worseSheet(worst, scored(plan, bins, adversity))
    },
    sheets,
    high,
    low,
    squares,
    judged: () => judged,
    worst: () => worst,
  }
}

type Binned = { readonly bins: Int32Array; readonly sheets: Float64Array }

/** Finds each scale's bin and counts the sheet in it; how unfavourable the sheet is, as `addSheet` has it. */
function binned(plan: CountingPlan, answers: Int32Array, { bins, sheets }: Binned): number | undefined {
  let [sum, warning] = [0, 0]
  for (let scale = 0; scale < bins.length; scale++) {
    const bin = binOf(plan, answers, scale)
    bins[scale] = bin
    if (bin === unscored) continue
    sheets[bin] = (sheets[bin] ?? 0) + 1
    if (plan.warns[scale] !== 1) continue
    sum += plan.adverse[bin] ?? 0
    warning += 1
  }
  return warning === 0 ? undefined : Math.round(sum / warning)
}

/** No score where fewer than half of a scale's items were answered. */
function binOf({ partStarts, parts, factors, binStarts, widths }: CountingPlan, answers: Int32Array, scale: number) {
  const start = numberAt(partStarts, scale)
  const end = numberAt(partStarts, scale + 1)
  let [sum, answered] = [0, 0]
  for (let part = start; part < end; part++) {
    const answer = numberAt(answers, numberAt(parts, part))
    // -1 where there is no answer, 0 where there is one: no branch to be guessed wrong.
    const absent = answer >> 31
    sum += (answer & ~absent) * numberAt(factors, part)
    answered += 1 + absent
  }
  return 2 * answered < end - start ? unscored : numberAt(binStarts, scale) + answered * numberAt(widths, scale) + sum
}

const scored = ({ quanta }: CountingPlan, bins: Int32Array, adversity: number): AdverseSheet => ({
  adversity,
  scores: Array.from(bins, (bin) => (bin === unscored ? null : (quanta[bin] ?? 0))),
})
