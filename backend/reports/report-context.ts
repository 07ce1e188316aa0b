import { reportWordsByLanguage } from './report-words-by-language.ts'
import type { ReportInput } from './report-input.ts'
import type { ReportWords } from './report-words.ts'
import { visibleUnits, type VisibleUnit } from './visible-units.ts'

/** What every part of the report is made from. */
export type ReportContext = ReportInput & {
  readonly words: ReportWords
  /** In the order of the tree. */
  readonly visible: readonly VisibleUnit[]
}

export function reportContext(input: ReportInput): ReportContext {
  return {
    ...input,
    words: reportWordsByLanguage[input.language],
    visible: visibleUnits(input.release, input.scope),
  }
}
