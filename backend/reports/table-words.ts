import type { ReleasedScale, ReleasedUnit } from '../domain/release.ts'
import type { CommentTable, ReportTables } from './document/report-document.ts'

/** What the tables for spreadsheets say. */
export type TableWords = {
  /** Names of the sheets. */
  readonly names: ReportTables['names']
  /** Round, day it closed, unit, unit above, kind, invited, answers, how unsure a figure is, message, to be acted on, ripening, measures, new leader. */
  readonly columns: readonly [
    ...place: readonly [string, string, string, string, string],
    ...answers: readonly [string, string, string],
    ...signs: readonly [string, string, string, string, string],
  ]
  /** Heading of the column that says where the answers are from, where they were collected elsewhere. */
  readonly collected: string
  readonly kinds: Readonly<Record<ReleasedUnit['kind'], string>>
  /** `floor`: fewest answers. */
  readonly score: (scale: string, adverse: ReleasedScale['adverse'], floor: number) => string
  readonly share: (question: string, floor: number) => string
  readonly change: (scale: string, since: string) => string
  readonly commentColumns: CommentTable['columns']
  readonly measureColumns: readonly [string, string, string, string, string, string, string]
  readonly comments: (question: string) => string
}
