import { sheetFits, type Sheet } from '../scales/item-coding.ts'
import { answerReader } from './answer-reader.ts'
import { countingPlan, type CountingPlan } from './counting-plan.ts'
import { scaleBins } from './scale-bins.ts'
import type { ScoringPlan } from './scoring-plan.ts'
import { summaryOfCounts } from './summary-of-counts.ts'
import { addSheet, emptySummary, mergeSummaries, type UnitSummary } from './unit-summary.ts'

/** Counts the sheets of one group. */
export type SheetCounter = {
  /** Counts a sheet, and says whether it fits the plan; one that does not is not counted. */
  readonly add: (sheet: Sheet) => boolean
  /** Of all sheets counted so far. */
  readonly summary: () => UnitSummary
}

/**
 * Makes of many sheets the summary that `addSheet` makes of them, to the last digit: in counts kept in flat arrays,
 * whose size depends on the plan alone, however many sheets there are. Sheets with answers in fractions are added up
 * one by one.
 *
 * @example
 * const counter = sheetCounter(plan)
 * for (const sheet of sheets) counter.add(sheet)
 * coarseScores(plan, counter.summary(), { spread, step: 10 })
 */
export function sheetCounter(plan: ScoringPlan): SheetCounter {
  const counting = countingPlan(plan)
  const whole = counting && wholeSheets(plan, counting)
  let others = emptySummary(plan)
  return {
    add: (sheet) => {
      if (whole?.add(sheet)) return true
      if (!sheetFits(plan.items, sheet)) return false
      others = addSheet(plan, others, sheet)
      return true
    },
    summary: () => (whole ? mergeSummaries(whole.summary(), others) : others),
  }
}

function wholeSheets(plan: ScoringPlan, counting: CountingPlan) {
  const reader = answerReader(counting)
  const bins = scaleBins(counting)
  let sheets = 0
  return {
    /** Whether it was counted; not where an answer is missing from the sheet, out of range, or a fraction. */
    add: (sheet: Sheet): boolean => {
      if (!reader.read(sheet)) return false
      sheets += 1
      bins.add(reader.answers)
      return true
    },
    summary: (): UnitSummary => summaryOfCounts({ plan, counting, sheets, answers: reader.counts(), bins }),
  }
}
