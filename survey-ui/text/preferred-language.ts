import type { Language } from '../../backend/contract/respondent-api.ts'

/** The first language of the browser's that the page has; Danish when there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (tag.startsWith('da')) return 'da'
    if (tag.startsWith('en')) return 'en'
  }
  return 'da'
}
