import type { ConversationTheme } from '../contract/conversation-themes.ts'

/** A conversation APV from beginning to end, for a team too small for figures: said the same on the page and on paper. */
export type ConversationWords = {
  readonly title: string
  readonly lead: string
  readonly why: { readonly heading: string; readonly text: string }
  readonly leads: Steps
  readonly prepare: Steps
  readonly rules: Steps
  readonly apart: { readonly heading: string; readonly text: string }
  readonly themes: {
    readonly heading: string
    readonly intro: string
    /** Of the figures beside the questions: whose they are. */
    readonly figuresOf: (name: string, round: string) => string
    readonly ownFigures: (name: string, round: string) => string
    readonly noFigures: string
    readonly beginHere: string
    /** The two lowest steps are shown as one, the two highest too. */
    readonly lowest: (score: number) => string
    readonly highest: (score: number) => string
    readonly highIsGood: string
    readonly lowIsGood: string
    readonly names: Readonly<Record<ConversationTheme, string>>
    readonly questions: Readonly<Record<ConversationTheme, readonly string[]>>
  }
  readonly findings: Table
  readonly plan: Table
  readonly after: Steps
  readonly law: Steps & { readonly intro: string; readonly more: string }
  /** Who was there and when, and by when each theme is due again; to be filled in by hand. */
  readonly held: {
    readonly heading: string
    readonly fields: readonly string[]
    readonly columns: readonly [string, string, string]
  }
}

type Steps = { readonly heading: string; readonly steps: readonly string[] }
type Table = { readonly heading: string; readonly intro: string; readonly columns: readonly string[] }
