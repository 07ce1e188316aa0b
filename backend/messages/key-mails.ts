import type { Language } from '../contract/respondent-api.ts'
import type { KeyAwaitedFacts } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import { oneLine, paragraphs, type Message } from './message.ts'

/** Asks somebody who keeps the key of a closed round to bring it. Tells nothing of the round but its name. */
export function keyAwaitedMail(language: Language, facts: KeyAwaitedFacts): Message {
  const words = mailWordsByLanguage[language]
  const { keyAwaited } = words
  return {
    subject: oneLine(keyAwaited.subject(facts)),
    text: paragraphs(
      words.greeting(facts.name),
      keyAwaited.closed(facts),
      `${keyAwaited.open}\n${facts.address}`,
      keyAwaited.nobodyElse,
      keyAwaited.lost,
      words.signature(facts.organisation),
    ),
  }
}
