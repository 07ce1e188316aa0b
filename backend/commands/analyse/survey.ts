import type { ScoringPlan } from '../../../analytics/index.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'

/** What is asked about a wave beside its answers. */
export type WaveFacts = {
  readonly label: string
  readonly title?: string | undefined
  readonly closed?: string | undefined
}

/** An item as its column writes it. */
export type ItemColumn = {
  readonly column: string
  readonly lowest: number
  readonly highest: number
  /** Answers written as words, in lower case, and the number each stands for. */
  readonly values: ReadonlyMap<string, number>
}

/** What the call and the file about columns say together. */
export type Survey = {
  readonly title: string
  readonly organisation: string
  readonly questionnaire: AskedQuestionnaire
  readonly plan: ScoringPlan
  /** In the order of the plan's items. */
  readonly items: readonly ItemColumn[]
  readonly unitColumns: readonly string[]
  readonly unitSeparator: string
  readonly waveColumn: string | undefined
  /** In order; empty where the labels decide. */
  readonly waves: readonly WaveFacts[]
  readonly memberColumn: string
  readonly separator: string | undefined
  /** What stands for a missing answer, in lower case. */
  readonly missing: ReadonlySet<string>
}

/** What stands for nothing in any column: empty, and what spreadsheets and statistics programs write. In lower case. */
export const nothing: ReadonlySet<string> = new Set(['', 'na', 'n/a', '.', '#n/a', 'nan', 'null'])
