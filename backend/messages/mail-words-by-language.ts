import type { Language } from '../contract/respondent-api.ts'
import { danishMailWords } from './da/mail-words.ts'
import { englishMailWords } from './en/mail-words.ts'
import type { MailWords } from './mail-words.ts'

export const mailWordsByLanguage: Readonly<Record<Language, MailWords>> = {
  da: danishMailWords,
  en: englishMailWords,
}
