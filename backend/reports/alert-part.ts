import type { Alert } from '../domain/alert.ts'
import { alertSentences, certaintySentences } from '../messages/alert-sentences.ts'
import { mailWordsByLanguage } from '../messages/mail-words-by-language.ts'
import type { ReportContext } from './report-context.ts'

export type AlertCard = {
  readonly unit: string
  readonly degree: Alert['degree']
  readonly label: string
  readonly sentences: readonly string[]
}

/** What the mail says of each unit, in the order of the tree, what to do first, and how far it can be trusted. */
export function alertPart({ visible, alerts, language, errors }: ReportContext) {
  const words = mailWordsByLanguage[language].alert
  const byUnit = new Map(alerts.map((alert) => [alert.unit, alert]))
  const cards = visible.flatMap(({ unit }): readonly AlertCard[] => {
    const alert = byUnit.get(unit.id)
    if (!alert) return []
    const { degree } = alert
    return [{ unit: unit.name, degree, label: words.degrees[degree], sentences: alertSentences(words, alert) }]
  })
  return {
    cards,
    first: words.first,
    trap: words.trap,
    isNot: words.isNot,
    certainty: { heading: words.certainty.heading, sentences: certaintySentences(words, errors) },
    duty: words.duty,
  }
}
