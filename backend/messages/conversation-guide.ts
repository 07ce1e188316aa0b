import type { ConversationReply } from '../contract/conversation-reply.ts'
import { conversationThemes } from '../contract/conversation-themes.ts'
import type { Language } from '../contract/respondent-api.ts'
import type { ConversationWords } from './conversation-words.ts'

export type ThemeToTalkAbout = {
  readonly name: string
  readonly questions: readonly string[]
  /** Each with its scale's name and which end is good. */
  readonly figures: readonly string[]
  readonly beginHere: boolean
}

export type ThemesToTalkAbout = {
  /** Whose figures stand beside the questions, or that there are none. */
  readonly note: string
  readonly themes: readonly ThemeToTalkAbout[]
}

/** All themes with their questions and, where there are any, the figures a team can begin from. */
export function themesToTalkAbout(
  words: ConversationWords['themes'],
  language: Language,
  from?: Readable,
): ThemesToTalkAbout {
  return {
    note: noteOf(words, from),
    themes: conversationThemes.map((theme) => {
      const found = from?.themes.find((one) => one.theme === theme)
      return {
        name: words.names[theme],
        questions: words.questions[theme],
        figures: (found?.figures ?? []).map((figure) => written(words, figure, language)),
        beginHere: found?.beginHere ?? false,
      }
    }),
  }
}

type Figure = Readonly<ConversationReply['themes'][number]['figures'][number]>
/** A reply as it came, or frozen. */
type Readable = Readonly<Pick<ConversationReply, 'title' | 'figuresOf'>> & {
  readonly themes: readonly (Readonly<Pick<ConversationReply['themes'][number], 'theme' | 'beginHere'>> & {
    readonly figures: readonly Figure[]
  })[]
}

function noteOf(words: ConversationWords['themes'], from: Readable | undefined): string {
  if (!from?.figuresOf) return words.noFigures
  const { name, isOwn } = from.figuresOf
  return isOwn ? words.ownFigures(name, from.title) : words.figuresOf(name, from.title)
}

function written(
  words: ConversationWords['themes'],
  { name, score, end, adverse }: Figure,
  language: Language,
): string {
  const good = adverse === 'low' ? words.highIsGood : words.lowIsGood
  return `${name[language]}: ${withEnd(words, score, end)} (${good})`
}

function withEnd(words: ConversationWords['themes'], score: number, end: Figure['end']): string {
  if (end === 'low') return words.lowest(score)
  return end === 'high' ? words.highest(score) : `${score}`
}
