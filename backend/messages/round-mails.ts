import type { Language } from '../contract/respondent-api.ts'
import { localTime } from './local-time.ts'
import type {
  AddressCorrectedFacts,
  CancellationFacts,
  CorrectionWaitsFacts,
  ExtensionFacts,
  NewLinkFacts,
  ReminderFacts,
} from './mail-facts.ts'
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
      whereTheLinkIs(language, facts),
      words.signature(facts.organisation),
    ),
  }
}

/** For whoever asked for a new link. Says the same whether or not there is an answer already: the link itself shows it. */
export function newLinkMail(language: Language, facts: NewLinkFacts): Message {
  const words = mailWordsByLanguage[language]
  const { newLink, invitation } = words
  return {
    subject: oneLine(newLink.subject(facts)),
    text: paragraphs(
      words.greeting(facts.name),
      `${newLink.link(facts)}\n${facts.link}`,
      invitation.until(words.moment(localTime(facts.closesAt))),
      newLink.oldLink,
      newLink.used(facts.representative),
      newLink.notAsked,
      `${invitation.fingerprint(facts.representative)}\n\n    ${facts.fingerprint}`,
      words.signature(facts.organisation),
    ),
  }
}

/** For the address that somebody was invited at until it was corrected, so that no ballot is sent elsewhere in silence. */
export function addressCorrectedMail(language: Language, facts: AddressCorrectedFacts): Message {
  const words = mailWordsByLanguage[language]
  const { addressCorrected } = words
  const people = words.together([...new Set([facts.agreedBy, facts.representative])])
  return {
    subject: oneLine(addressCorrected.subject(facts)),
    text: paragraphs(
      words.greeting(facts.name),
      addressCorrected.replaced(facts),
      addressCorrected.notYours(facts.name, people),
      addressCorrected.somebodyElse(facts.name),
      words.signature(facts.organisation),
    ),
  }
}

/** Asks a representative to look at a corrected address. */
export function correctionWaitsMail(language: Language, facts: CorrectionWaitsFacts): Message {
  const words = mailWordsByLanguage[language]
  const { subject, asked, open, askThem } = words.correctionWaits
  return {
    subject: oneLine(subject),
    text: paragraphs(
      words.greeting(facts.name),
      asked(facts.organisation),
      `${open}\n${facts.address}`,
      askThem,
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
      whereTheLinkIs(language, facts),
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

function whereTheLinkIs(language: Language, facts: ReminderFacts): string {
  const words = mailWordsByLanguage[language]
  const { firstClosesAt, openedAt, lostLinkAddress } = facts
  const subject = oneLine(words.invitation.subject({ ...facts, day: words.day(localTime(firstClosesAt)) }))
  const day = openedAt === undefined ? undefined : words.day(localTime(openedAt))
  return words.reminder.useYourLink({ subject, day, lostLinkAddress })
}
