import type { Language } from '../contract/respondent-api.ts'
import type { PsychosocialTheme } from './psychosocial-themes.ts'
import type { ScoreLevel } from './score-level.ts'

/** Names of the sections, under which a table can point to them. */
export type SectionName =
  | 'alerts'
  | 'participation'
  | 'scores'
  | 'change'
  | 'items'
  | 'attribute'
  | 'comments'
  | 'themes'
  | 'absence'
  | 'new-leaders'
  | 'plan'
  | 'measures'
  | 'helps'
  | 'follow-up'
  | 'organisation'
  | 'statistics'
  | 'method'
  | 'integrity'
  | 'limits'

type Column = string
/** What goes together, among colleagues or from unit to unit. */
type TogetherWords = {
  readonly name: string
  readonly text: (outcome: string, topics: readonly string[]) => string
  readonly none: (outcome: string) => string
}
type Question = string

/** Everything the report says, in one language; the layout has no words of its own. */
type Thresholds = Record<'ordinary' | 'sensitive', { readonly floor: number; readonly difference: number }>

export type ReportWords = {
  readonly day: (day: string) => string
  readonly documentTitle: (title: string, organisation: string) => string
  readonly kind: string
  readonly closed: (day: string) => string
  readonly page: { readonly of: string }
  readonly contents: string
  readonly sections: Readonly<Record<SectionName, string>>
  readonly reason: string
  readonly nothingShown: string
  readonly facts: Readonly<Record<'invited' | 'issued' | 'counted' | 'shown', string>>
  readonly wholeOrganisation: string
  readonly short: {
    readonly heading: string
    readonly shown: (shown: number, hidden: number) => string
    readonly alerts: (act: number, attention: number) => string
    readonly noAlerts: string
    readonly best: (unit: string, scales: string) => string
    readonly hardest: (unit: string, scales: string) => string
    readonly lowLevelOf: (scale: string) => string
    readonly list: (names: readonly string[]) => string
  }
  readonly elements: {
    readonly heading: string
    readonly intro: string
    readonly columns: readonly [Column, Column, Column]
    readonly rows: readonly { readonly name: string; readonly see: readonly SectionName[]; readonly todo: string }[]
    readonly section: string
    readonly physical: string
  }
  readonly alerts: { readonly intro: string; readonly none: string }
  /** What stands beside alerts: what must be acted on, and conditions in which a conflict ripens. */
  readonly signs: {
    readonly duty: { readonly heading: string; readonly intro: string; readonly none: string }
    readonly ripening: { readonly heading: string; readonly intro: string; readonly none: string }
    readonly unit: (name: string, topics: readonly string[]) => string
    readonly fallingResponse: string
  }
  readonly participation: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column, Column]
    /** What the last column says. */
    readonly margin: string
    readonly hidden: string
  }
  readonly scores: {
    readonly intro: string
    readonly unit: Column
    readonly scale: Column
    readonly lowIsFavourable: string
    readonly direction: string
    readonly levels: Readonly<Record<ScoreLevel, string>>
    readonly robust: string
    readonly hiddenCell: string
  }
  readonly change: {
    readonly intro: (title: string, step: number) => string
    readonly better: string
    readonly worse: string
    readonly same: string
    readonly notComparable: string
    readonly clear: string
    readonly none: string
    readonly charts: (unit: string) => string
    readonly chartsIntro: string
    readonly chartAlt: (scale: string, points: string) => string
  }
  readonly items: { readonly intro: string; readonly question: Column; readonly none: string; readonly rest: string }
  readonly comments: {
    readonly explained: (answers: number, comments: number) => string
    readonly none: string
    readonly themeAlone: string
    /** The language a comment is written in, by its own name in the report's language. */
    readonly languages: Readonly<Record<Language, string>>
    readonly writtenIn: (language: string) => string
  }
  readonly themes: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column, Column]
    readonly names: Readonly<Record<PsychosocialTheme, string>>
    readonly other: string
    readonly notCovered: string
    readonly noDate: string
  }
  readonly absence: {
    readonly intro: string
    readonly columns: readonly [Column, Column]
    readonly questions: readonly Question[]
  }
  readonly plan: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column, Column, Column]
    /** Above what was written down on the measures page. */
    readonly agreed: string
    readonly agreedColumns: readonly [Column, Column, Column, Column, Column]
    readonly more: string
  }
  /** What came of measures; the rest is said as on the page. */
  readonly measures: { readonly intro: string; readonly none: string }
  readonly followUp: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column, Column]
    readonly outcomes: readonly [string, string, string]
  }
  readonly organisation: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column]
    readonly steps: readonly string[]
  }
  /** Figures of the whole organisation, for whoever wants to check. */
  /** What people declared of themselves. */
  readonly attribute: {
    /** Fewest answers, and fewest left where figures are subtracted, of ordinary and of sensitive questions. */
    readonly intro: (thresholds: Thresholds) => string
    /** What stands where no more may be told than the whole range. */
    readonly wholeScale: (range: string) => string
    /** Attacks on everything released do not know who declared what. */
    readonly notAttacked: string
  }
  readonly statistics: {
    readonly intro: string
    readonly columns: readonly [Column, Column, Column, Column, Column, Column]
    readonly explained: string
    readonly togetherColumns: readonly [Column, Column, Column, Column]
    readonly people: TogetherWords
    readonly groups: TogetherWords
    readonly notProof: string
    readonly figure: (value: number | undefined) => string
    /** All three in percent. */
    readonly share: (share: number, low: number, high: number) => string
  }
  readonly method: {
    readonly asked: (instrument: string, version: string, selection: string) => string
    /** For rounds of our own. */
    readonly sealed: readonly string[]
    /** `ends`: the lowest codes of plain figures from 5, 10 and 15 answers, and of robust ones from 5 and 10. */
    readonly coding: (step: number, ends: CodedEnds) => string
    readonly robust: string
    readonly plain: string
    readonly hiding: string
    readonly thresholds: string
    readonly columns: readonly [Column, Column, Column]
    readonly ordinary: string
    readonly sensitive: string
    readonly singleItems: string
    readonly singleSensitiveItems: string
  }
  readonly integrity: {
    readonly intro: string
    readonly columns: readonly [Column, Column]
    readonly boxHash: string
    readonly fingerprint: string
    readonly questionnaireHash: string
    readonly protectedSets: string
    readonly earlierReleases: string
    readonly groups: string
    readonly shownAndHidden: (shown: number, hidden: number) => string
    readonly attack: (title: string) => string
    readonly attacked: (found: number, tried: number) => string
    readonly consistent: string
    readonly inconsistent: string
  }
  readonly limits: readonly string[]
  /** For answers that were collected elsewhere. */
  readonly imported: { readonly notice: string; readonly limits: readonly string[] }
}

export type CodedEnds = {
  readonly plain: readonly [few: number, some: number, many: number]
  readonly robust: readonly [few: number, many: number]
}
