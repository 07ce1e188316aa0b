import type { Language } from '../../contract/respondent-api.ts'
import type { Alert } from '../../domain/alert.ts'
import type { Release } from '../../domain/release.ts'
import { mailWordsByLanguage } from '../../messages/mail-words-by-language.ts'
import { dashed, paragraphs, under } from '../../messages/message.ts'
import { analyseWords } from './words-by-language.ts'

export type Warnings = { readonly release: Release; readonly alerts: readonly Alert[] }

/** What an alert mail says, for all units at once. No figure of any unit; silence is never shown as safety. */
export function warningText({ release, alerts }: Warnings, language: Language): string {
  const { warnings, notice } = analyseWords[language]
  const words = mailWordsByLanguage[language].alert
  const hidden = release.units.filter(({ kind, scores }) => kind === 'group' && Object.keys(scores).length === 0)
  return paragraphs(
    warnings.heading(release.title, release.organisation),
    notice,
    ...alerts.map((alert) => oneUnit(alert, language)),
    ...(alerts.length > 0
      ? [
          under(words.isNot.heading, words.isNot.text),
          under(words.trap.heading, words.trap.text),
          under(words.first.heading, dashed(words.first.steps)),
          under(words.whom.heading, dashed(words.whom.steps)),
        ]
      : [warnings.none]),
    ...(hidden.length > 0 ? [`${warnings.notJudged}\n${dashed(hidden.map(({ name }) => name))}`] : []),
    words.silence,
    words.duty,
  )
}

function oneUnit({ unitName, degree, pattern, since }: Alert, language: Language): string {
  const words = mailWordsByLanguage[language].alert
  const named = degree === 'act' ? words.patterns[pattern] : undefined
  const { seen, begin } = named ?? words.attention
  return [
    `${unitName}: ${words.degrees[degree]}`,
    ...(named ? [words.patternLine(named.name)] : []),
    seen,
    since === undefined ? words.sinceTheFirst : words.since(since),
    begin,
  ].join('\n')
}
