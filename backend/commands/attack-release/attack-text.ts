import type { Language } from '../../contract/respondent-api.ts'
import { attackWordsByLanguage } from '../../messages/attack-words-by-language.ts'
import type { AttackOutcome } from '../../services/attack/attack-outcome.ts'
import { attackTextWords } from './words.ts'
import type { ReadReleases } from './read-releases.ts'

/** What was tried and what it found, for somebody to read: counts, never values. */
export function attackText(
  outcomes: readonly AttackOutcome[],
  { records, hasMemberships, language }: ReadReleases & { readonly language: Language },
): string {
  const words = attackTextWords[language]
  const attacks = attackWordsByLanguage[language]
  const told = outcomes.map(({ attack, tried, found }) => {
    const { title, text } = attacks[attack]
    return [`${attack} ${title}: ${words.counts(found, tried)}`, `   ${text}`].join('\n')
  })
  return [words.heading(records.length), ...(hasMemberships ? [] : [words.noMemberships]), ...told].join('\n\n')
}
