import type { Language } from '../../contract/respondent-api.ts'
import type { AnalyseWords } from './words.ts'
import { danishAnalyseWords } from './words/da.ts'
import { englishAnalyseWords } from './words/en.ts'

export const analyseWords: Readonly<Record<Language, AnalyseWords>> = {
  da: danishAnalyseWords,
  en: englishAnalyseWords,
}
