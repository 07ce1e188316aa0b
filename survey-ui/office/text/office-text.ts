import { danishAlertWords } from '../../../backend/messages/da/alert-words.ts'
import { englishAlertWords } from '../../../backend/messages/en/alert-words.ts'
import type { AlertWords } from '../../../backend/messages/alert-words.ts'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { accessDa } from './access-da.ts'
import { accessEn } from './access-en.ts'
import { resultsDa } from './results-da.ts'
import { resultsEn } from './results-en.ts'

/** Every text of the office pages; a message about a unit has the words that the mail about it has. */
export type OfficeText = typeof accessDa & {
  readonly results: typeof resultsDa
  readonly alert: AlertWords
}

export const officeText: Readonly<Record<Language, OfficeText>> = {
  da: { ...accessDa, results: resultsDa, alert: danishAlertWords },
  en: { ...accessEn, results: resultsEn, alert: englishAlertWords },
}

/** What a person reads about a refusal. */
export function problemText({ problems }: OfficeText, code: string): string {
  const known: Readonly<Record<string, string>> = problems
  return known[code] ?? problems.unexpected
}
