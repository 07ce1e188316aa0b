import type { Alert } from '../domain/alert.ts'

/** A pattern in plain words: what it is called, what was seen, and where to begin. */
type PatternWords = { readonly name: string; readonly seen: string; readonly begin: string }

export type AlertWords = {
  readonly subject: (names: { readonly organisation: string; readonly title: string }) => string
  readonly intro: (title: string) => string
  readonly degrees: Readonly<Record<'attention' | 'act', string>>
  readonly patterns: Readonly<Record<Alert['pattern'], PatternWords>>
  /** For *pay attention*, where no pattern can be named. */
  readonly attention: { readonly seen: string; readonly begin: string }
  readonly patternLine: (name: string) => string
  /** Of a unit above groups too small to be shown, which is told in their place. */
  readonly withSmaller: string
  readonly since: (round: string) => string
  readonly sinceTheFirst: string
  /** How far a conflict seems to have come, on a ladder of three steps. */
  readonly stages: Readonly<Record<'disagreement' | 'sides' | 'exclusion', string>>
  readonly stageIsAnEstimate: string
  readonly directions: Readonly<Record<'up' | 'down' | 'steady' | 'cannot-tell', string>>
  readonly powerOnly: string
  /** Of answers collected elsewhere, where nobody is known as a leader and nothing was sent. */
  readonly powerCollectedElsewhere: string
  readonly nothing: string
  readonly noMessageAbout: string
  readonly notJudged: string
  readonly silence: string
  readonly isNot: { readonly heading: string; readonly text: string }
  readonly trap: { readonly heading: string; readonly text: string }
  readonly first: { readonly heading: string; readonly steps: readonly string[] }
  readonly whom: { readonly heading: string; readonly steps: readonly string[] }
  readonly certainty: {
    readonly heading: string
    readonly falseAlarms: (anyPerHundredUnitYears: number, actPerHundredUnitYears: number) => string
    readonly falseAct: (atMostOneIn: number) => string
    readonly falseAny: (atMostOneIn: number) => string
    readonly falseAnyUnbounded: string
    readonly missed: (percentWithinThree: number, percentWithinSix: number) => string
    readonly onePerson: (percent: number) => string
    readonly oneMayHide: string
    readonly measuredOn: string
  }
  readonly duty: string
  readonly signIn: string
}
