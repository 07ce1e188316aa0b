import { warningCalibration } from '../../../analytics/index.ts'
import type { Language } from '../../contract/respondent-api.ts'
import type { Alert } from '../../domain/alert.ts'
import type { Release } from '../../domain/release.ts'
import { alertSentences, certaintySentences } from '../../messages/alert-sentences.ts'
import { mailWordsByLanguage } from '../../messages/mail-words-by-language.ts'
import { dashed, paragraphs, under } from '../../messages/message.ts'
import { expectedErrorsOf } from '../../services/alerts/expected-errors-of.ts'
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
    ...(alerts.length > 0 ? toldUnits(alerts, language) : [warnings.none]),
    ...(hidden.length > 0 ? [`${warnings.notJudged}\n${dashed(hidden.map(({ name }) => name))}`] : []),
    words.silence,
    words.duty,
    under(words.certainty.heading, dashed(certaintySentences(words, expectedErrorsOf(warningCalibration)))),
  )
}

function toldUnits(alerts: readonly Alert[], language: Language): readonly string[] {
  const { isNot, trap, first, whom } = mailWordsByLanguage[language].alert
  return [
    ...alerts.map((alert) => oneUnit(alert, language)),
    under(isNot.heading, isNot.text),
    under(trap.heading, trap.text),
    under(first.heading, dashed(first.steps)),
    under(whom.heading, analyseWords[language].warnings.whom),
  ]
}

function oneUnit(alert: Alert, language: Language): string {
  const words = mailWordsByLanguage[language].alert
  return [`${alert.unitName}: ${words.degrees[alert.degree]}`, ...alertSentences(words, alert, 'imported')].join('\n')
}
