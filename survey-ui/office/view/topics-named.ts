import type { Language } from '../../../backend/contract/respondent-api.ts'
import type { Results } from '../api/results-shape.ts'

/** Names of scales as they stand inside a sentence. */
export function topicsNamed({ scales }: Results, ids: readonly string[], language: Language): string {
  return scales
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name[language].toLocaleLowerCase('da'))
    .join(', ')
}
