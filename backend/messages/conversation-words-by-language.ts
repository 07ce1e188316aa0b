import type { Language } from '../contract/respondent-api.ts'
import type { ConversationWords } from './conversation-words.ts'
import { conversationWordsDa } from './da/conversation-words.ts'
import { conversationWordsEn } from './en/conversation-words.ts'

export const conversationWordsByLanguage: Readonly<Record<Language, ConversationWords>> = {
  da: conversationWordsDa,
  en: conversationWordsEn,
}
