import type { Language } from '../contract/respondent-api.ts'
import { localTime } from './local-time.ts'
import type { CancellationFacts, ExtensionFacts, ReminderFacts } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import type { MailWords } from './mail-words.ts'
import { oneLine, paragraphs, type Message } from './message.ts'

/** Goes to everybody invited, and says that nobody can know who has answered. */
export function reminderMail(language: Language, facts: ReminderFacts): Message {
  const words = mailWordsByLanguage[language]
  const closes = localTime(facts.closesAt)
  return {
    subject: oneLine(words.reminder.subject({ ...facts, day: words.day(closes) })),
    text: paragraphs(
      words.greeting(facts.name),
      words.reminder.stillOpen({ ...facts, moment: words.moment(closes) }),
      words.reminder.toEverybody,
      words.reminder.useYourLink(facts.representative),
      words.signature(facts.organisation),
    ),
  }
}

/** `closesAt` is the new closing time. */
export function extensionMail(language: Language, facts: ExtensionFacts): Message {
  const words = mailWordsByLanguage[language]
  const closes = localTime(facts.closesAt)
  return {
    subject: oneLine(words.extension.subject({ ...facts, day: words.day(closes) })),
    text: paragraphs(
      words.greeting(facts.name),
      words.extension.later({ ...facts, moment: words.moment(closes) }),
      words.extension.alreadyAnswered,
      words.extension.onceOnly,
      words.reminder.useYourLink(facts.representative),
      words.signature(facts.organisation),
    ),
  }
}

export function cancellationMail(language: Language, facts: CancellationFacts): Message {
  return ended(language, facts, mailWordsByLanguage[language].cancellation)
}

/** The round was cancelled because nobody can open its answers any more. */
export function keyLostMail(language: Language, facts: CancellationFacts): Message {
  return ended(language, facts, mailWordsByLanguage[language].keyLost)
}

function ended(language: Language, facts: CancellationFacts, why: MailWords['cancellation']): Message {
  const words = mailWordsByLanguage[language]
  return {
    subject: oneLine(why.subject(facts)),
    text: paragraphs(
      words.greeting(facts.name),
      why.cancelled(facts),
      why.destroyed,
      why.askWhy(facts.representative),
      words.signature(facts.organisation),
    ),
  }
}
