import type { Language } from '../contract/respondent-api.ts'
import type { CsvWords } from './csv-words.ts'
import { danishCsvWords } from './da/csv-words.ts'
import { englishCsvWords } from './en/csv-words.ts'

export const csvWordsByLanguage: Readonly<Record<Language, CsvWords>> = { da: danishCsvWords, en: englishCsvWords }
