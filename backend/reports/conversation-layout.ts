import type { ConversationReply } from '../contract/conversation-reply.ts'
import type { Language } from '../contract/respondent-api.ts'
import { themesToTalkAbout } from '../messages/conversation-guide.ts'
import { conversationWordsByLanguage } from '../messages/conversation-words-by-language.ts'
import { calendarDay } from './calendar-day.ts'
import { printableText } from './printable-text.ts'
import type { ReportLayout } from './report-layout.ts'
import { reportWordsByLanguage } from './report-words-by-language.ts'

/**
 * The guide to a conversation APV ready to be set, with forms to write in: for one team, with the figures it can begin
 * from, or for anybody where there is no round.
 */
export function conversationLayout(language: Language, from?: ConversationReply): ReportLayout {
  const printable = (_: string, value: unknown) => (typeof value === 'string' ? printableText(value) : value)
  return { main: 'conversation.typ', model: JSON.stringify(conversationModel(language, from), printable) }
}

function conversationModel(language: Language, from: ConversationReply | undefined) {
  const words = conversationWordsByLanguage[language]
  const { note, themes } = themesToTalkAbout(words.themes, language, from)
  return {
    language,
    documentTitle: from ? `${words.title}: ${from.unit}` : words.title,
    organisation: from?.unit ?? 'Varsko',
    title: words.title,
    closed: from ? calendarDay(from.closedOn) : null,
    pageOf: reportWordsByLanguage[language].page.of,
    words,
    unit: from?.unit ?? null,
    figures: note,
    themes,
  }
}
