import type { Language } from '../contract/respondent-api.ts'
import type { SignInFacts } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import { oneLine, paragraphs, type Message } from './message.ts'

/** Carries a token that works once: sent from memory, never through the outbox. */
export function signInMail(language: Language, facts: SignInFacts): Message {
  const words = mailWordsByLanguage[language]
  return {
    subject: oneLine(words.signIn.subject(facts.organisation)),
    text: paragraphs(
      words.greeting(facts.name),
      `${words.signIn.open(facts.expiresInMinutes)}\n${facts.link}`,
      words.signIn.notYou,
      words.signature(facts.organisation),
    ),
  }
}
