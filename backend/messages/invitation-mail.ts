import type { Language } from '../contract/respondent-api.ts'
import { localTime } from './local-time.ts'
import type { InvitationFacts } from './mail-facts.ts'
import { mailWordsByLanguage } from './mail-words-by-language.ts'
import { dashed, oneLine, paragraphs, under, type Message } from './message.ts'

/** Carries a respondent's link, as only the mail that replaces a lost one does too. Says who sees what and what is not promised, before anything is asked. */
export function invitationMail(language: Language, facts: InvitationFacts): Message {
  const words = mailWordsByLanguage[language]
  const { invitation } = words
  const closes = localTime(facts.closesAt)
  const people = facts.recipients.map(({ name, role }) => `${name} (${words.roles[role]})`).join(', ')
  return {
    subject: oneLine(invitation.subject({ ...facts, day: words.day(closes) })),
    text: paragraphs(
      words.greeting(facts.name),
      invitation.asks(facts),
      `${invitation.link}\n${facts.link}`,
      ...(facts.isCorrected ? [invitation.corrected(facts.representative)] : []),
      invitation.until(words.moment(closes)),
      under(
        invitation.whoSees,
        dashed([
          invitation.nobodySeesAnswers,
          invitation.floors(facts.floors.ordinary, facts.floors.sensitive),
          invitation.goesTo(people),
          invitation.nobodyKnows,
        ]),
      ),
      under(
        invitation.alsoKnow,
        dashed([
          invitation.mailbox(facts.representative),
          invitation.custody[facts.custody](words.together(facts.holders)),
        ]),
      ),
      `${invitation.fingerprint(facts.representative)}\n\n    ${facts.fingerprint}`,
      `${invitation.publicPage}\n${facts.publicPage}`,
      words.signature(facts.organisation),
    ),
  }
}
