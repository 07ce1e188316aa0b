import type { ErrorCode, ErrorPlace } from './import-error.ts'

/** Everything the command says, in one language. */
export type AnalyseWords = {
  readonly places: Readonly<Record<ErrorPlace, string>>
  readonly row: (rows: string, count: number) => string
  readonly moreRows: (count: number) => string
  readonly column: (column: string) => string
  /** What is wrong and what to do; `{detail}` stands for something of the call or of the file about columns. */
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly refused: string
  readonly notice: string
  readonly noCertificate: string
  readonly summary: {
    readonly heading: (title: string, organisation: string) => string
    readonly closed: (day: string) => string
    readonly people: (rows: number, answered: number) => string
    readonly units: (units: number, groups: number) => string
    readonly notCounted: (people: number) => string
    readonly shown: (shown: number, hidden: number) => string
    readonly floors: (ordinary: number, sensitive: number, items: number) => string
    readonly ordinaryOnly: string
    readonly comparable: (units: number, title: string) => string
    readonly warnings: (act: number, attention: number) => string
    readonly noConstructs: string
    readonly rosterIsRows: string
    readonly rosterAssumed: string
    readonly rosterTold: string
    readonly respondersUnknown: string
    readonly dayAssumed: string
    readonly written: (folder: string, names: readonly string[]) => string
    readonly earlierWaves: string
  }
  readonly warnings: {
    readonly heading: (title: string, organisation: string) => string
    readonly none: string
    readonly notJudged: string
    readonly whom: string
  }
}
