import type { Language } from '../contract/respondent-api.ts'
import { danishTableWords } from './da/table-words.ts'
import { englishTableWords } from './en/table-words.ts'
import type { TableWords } from './table-words.ts'

export const tableWordsByLanguage: Readonly<Record<Language, TableWords>> = {
  da: danishTableWords,
  en: englishTableWords,
}
