import type { Language } from '../contract/respondent-api.ts'
import { danishReportWords } from './da/report-words.ts'
import { englishReportWords } from './en/report-words.ts'
import type { ReportWords } from './report-words.ts'

export const reportWordsByLanguage: Readonly<Record<Language, ReportWords>> = {
  da: danishReportWords,
  en: englishReportWords,
}
