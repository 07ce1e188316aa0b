import type { Language } from '../contract/respondent-api.ts'
import type { MeasureDueFacts, MeasureToldFacts } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import { oneLine, paragraphs, type Message } from './message.ts'

/** Tells whoever is responsible for a measure, or may take it over, that its deadline has come. Carries no result, and not what the measure is. */
export function measureDueMail(language: Language, facts: MeasureDueFacts): Message {
  const words = mailWordsByLanguage[language]
  const { measureDue } = words
  const [year = 0, month = 0, day = 0] = facts.deadline.split('-').map(Number)
  return {
    subject: oneLine(measureDue.subject(facts.unit)),
    text: paragraphs(
      words.greeting(facts.name),
      (facts.hasLeft ? measureDue.dueOfNobody : measureDue.due)(facts.unit, words.day({ day, month, year })),
      `${measureDue.record}\n${facts.address}`,
      words.signature(facts.organisation),
    ),
  }
}

/** Tells whoever is or was responsible for a measure what somebody else recorded: that it is settled, or another's now, and neither how nor what it is. */
export function measureToldMail(language: Language, facts: MeasureToldFacts): Message {
  const words = mailWordsByLanguage[language]
  const { measureTold } = words
  return {
    subject: oneLine(measureTold.subject(facts.unit)),
    text: paragraphs(
      words.greeting(facts.name),
      (facts.of === 'settled' ? measureTold.settled : measureTold.takenOver)(facts.unit),
      `${measureTold.see}\n${facts.address}`,
      words.signature(facts.organisation),
    ),
  }
}
