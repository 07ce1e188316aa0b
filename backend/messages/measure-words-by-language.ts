import type { Language } from '../contract/respondent-api.ts'
import { danishMeasureWords } from './da/measure-words.ts'
import { englishMeasureWords } from './en/measure-words.ts'
import type { MeasureWords } from './measure-words.ts'

export const measureWordsByLanguage: Readonly<Record<Language, MeasureWords>> = {
  da: danishMeasureWords,
  en: englishMeasureWords,
}
