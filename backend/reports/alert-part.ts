import type { Language } from '../contract/respondent-api.ts'
import type { Alert } from '../domain/alert.ts'
import type { Release, ReleasedUnit } from '../domain/release.ts'
import { dutyScales, ripeningOf } from '../domain/signs-of-unit.ts'
import { alertSentences, certaintySentences } from '../messages/alert-sentences.ts'
import { mailWordsByLanguage } from '../messages/mail-words-by-language.ts'
import { comparableRun, unitInRelease } from '../domain/comparable-run.ts'
import type { ReportContext } from './report-context.ts'

export type AlertCard = {
  readonly unit: string
  readonly degree: Alert['degree']
  readonly label: string
  readonly sentences: readonly string[]
}

/** What a unit reports that must be acted on, by name. */
export function dutiesOf({ release, language }: ReportContext, unit: ReleasedUnit): readonly string[] {
  return namesOf(release, dutyScales({ release, unit }), language)
}

/** Conditions for a conflict that ripen in a unit: the names of what is clearly worse. */
export function ripeningIn(context: ReportContext, unit: ReleasedUnit): readonly string[] {
  const { release, earlier, words, language } = context
  const ripe = ripeningOf(unitInRelease(release, earlier, unit), comparableRun(release, earlier, unit.id).at(-1))
  if (!ripe) return []
  return [...namesOf(release, ripe.scales, language), ...(ripe.fallingResponse ? [words.signs.fallingResponse] : [])]
}

function namesOf({ scales }: Release, ids: readonly string[], language: Language): readonly string[] {
  return scales.filter(({ id }) => ids.includes(id)).map(({ name }) => name[language].toLocaleLowerCase('da'))
}

/** What is told of a unit in a word or two: how much it matters, and the pattern where it is to be acted on. */
export function messageOf({ alerts, language }: ReportContext, { id }: ReleasedUnit): string | undefined {
  const alert = alerts.find(({ unit }) => unit === id)
  const words = mailWordsByLanguage[language].alert
  const pattern = alert?.degree === 'act' ? words.patterns[alert.pattern] : undefined
  return alert && [words.degrees[alert.degree], ...(pattern ? [pattern.name] : [])].join(': ')
}

/** What the mail says of each unit, in the order of the tree, what to do first, and how far it can be trusted. */
export function alertPart(context: ReportContext) {
  const { visible, alerts, language, errors, collected } = context
  const words = mailWordsByLanguage[language].alert
  const byUnit = new Map(alerts.map((alert) => [alert.unit, alert]))
  const cards = visible.flatMap(({ unit }): readonly AlertCard[] => {
    const alert = byUnit.get(unit.id)
    if (!alert) return []
    const { degree } = alert
    const sentences = alertSentences(words, alert, collected)
    return [{ unit: unit.name, degree, label: words.degrees[degree], sentences }]
  })
  return {
    cards,
    first: words.first,
    trap: words.trap,
    whom: words.whom,
    isNot: words.isNot,
    certainty: { heading: words.certainty.heading, sentences: certaintySentences(words, errors) },
    duty: words.duty,
    duties: unitsWith(context, dutiesOf),
    ripening: unitsWith(context, ripeningIn),
  }
}

function unitsWith(
  context: ReportContext,
  topicsOf: (context: ReportContext, unit: ReleasedUnit) => readonly string[],
): readonly string[] {
  return context.visible.flatMap(({ unit }) => {
    const topics = topicsOf(context, unit)
    return topics.length > 0 ? [context.words.signs.unit(unit.name, topics)] : []
  })
}
