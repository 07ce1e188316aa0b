import type { Language } from '../contract/respondent-api.ts'
import type { Alert } from '../domain/alert.ts'
import { alertSentences, certaintySentences } from './alert-sentences.ts'
import type { AlertWords } from './alert-words.ts'
import type { AlertFacts, AlertRecipient } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import { dashed, oneLine, paragraphs, under, type Message } from './message.ts'

export type AlertMailContext = AlertFacts & { readonly language: Language }

/**
 * What one recipient is told after a round, whether or not there is anything to tell: one mail for all units, the same
 * subject always, no figure of any unit and no token. `alerts` are those this person may read; who may read what is
 * decided before. Silence is never shown as safety.
 */
export function alertMailFor(
  recipient: AlertRecipient,
  alerts: readonly Alert[],
  { language, ...facts }: AlertMailContext,
): Message {
  const words = mailWordsByLanguage[language]
  const { alert } = words
  return {
    subject: oneLine(alert.subject(facts)),
    text: paragraphs(
      words.greeting(recipient.name),
      alert.intro(facts.title),
      ...(alerts.length > 0 ? alertParts(alert, alerts) : [alert.nothing]),
      ...withoutAlert(alert, recipient, alerts),
      alert.duty,
      under(alert.certainty.heading, dashed(certaintySentences(alert, facts.errors))),
      `${alert.signIn}\n${facts.signInAddress}`,
      words.signature(facts.organisation),
    ),
  }
}

function alertParts(words: AlertWords, alerts: readonly Alert[]): readonly string[] {
  return [
    ...alerts.map((alert) => oneUnit(words, alert)),
    under(words.isNot.heading, words.isNot.text),
    under(words.trap.heading, words.trap.text),
    under(words.first.heading, dashed(words.first.steps)),
    under(words.whom.heading, dashed(words.whom.steps)),
  ]
}

function oneUnit(words: AlertWords, alert: Alert): string {
  return [`${alert.unitName}: ${words.degrees[alert.degree]}`, ...alertSentences(words, alert)].join('\n')
}

function withoutAlert(words: AlertWords, recipient: AlertRecipient, alerts: readonly Alert[]): readonly string[] {
  const spokenOf = [...alerts.map(({ unitName }) => unitName), ...recipient.notJudged]
  const quiet = without(recipient.units, spokenOf)
  return [
    ...(quiet.length > 0 ? [`${words.noMessageAbout}\n${dashed(quiet)}`] : []),
    ...(recipient.notJudged.length > 0 ? [`${words.notJudged}\n${dashed(recipient.notJudged)}`] : []),
    words.silence,
  ]
}

/** Each name is taken out once for each time it is spoken of: two units may bear one name. */
function without(names: readonly string[], spokenOf: readonly string[]): readonly string[] {
  const left = [...spokenOf]
  return names.filter((name) => {
    const place = left.indexOf(name)
    if (place !== -1) left.splice(place, 1)
    return place === -1
  })
}
