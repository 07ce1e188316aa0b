import type { Language } from '../contract/respondent-api.ts'
import type { Alert } from '../domain/alert.ts'
import type { Release } from '../domain/release.ts'
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

/** Units that report what must be acted on, each with the names of what. */
function duties({ release, visible, words, language }: ReportContext): readonly string[] {
  return visible.flatMap(({ unit }) => {
    const scales = dutyScales({ release, unit })
    return scales.length > 0 ? [words.signs.unit(unit.name, namesOf(release, scales, language))] : []
  })
}

/** Units in which the conditions for a conflict ripen, each with the names of what is clearly worse. */
function ripeningUnits({ release, visible, earlier, words, language }: ReportContext): readonly string[] {
  return visible.flatMap(({ unit }) => {
    const ripe = ripeningOf(unitInRelease(release, earlier, unit), comparableRun(release, earlier, unit.id).at(-1))
    if (!ripe) return []
    const names = namesOf(release, ripe.scales, language)
    return [words.signs.unit(unit.name, [...names, ...(ripe.fallingResponse ? [words.signs.fallingResponse] : [])])]
  })
}

function namesOf({ scales }: Release, ids: readonly string[], language: Language): readonly string[] {
  return scales.filter(({ id }) => ids.includes(id)).map(({ name }) => name[language].toLocaleLowerCase('da'))
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
    duties: duties(context),
    ripening: ripeningUnits(context),
  }
}
