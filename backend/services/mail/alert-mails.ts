import type { Language } from '../../contract/respondent-api.ts'
import type { RecipientAlerts } from '../../domain/alerts-by-recipient.ts'
import type { Release } from '../../domain/release.ts'
import { alertMailFor } from '../../messages/alert-mail.ts'
import type { AlertFacts } from '../../messages/mail-facts.ts'
import type { QueuedMail } from './enqueue.ts'

export type Contact = { readonly email: string; readonly language: Language }

export type AlertMails = {
  readonly release: Release
  readonly told: readonly RecipientAlerts[]
  /** Where a member is reached now; absent for somebody who has left, who is told nothing. */
  readonly contactOf: (member: string) => Contact | undefined
  readonly facts: Pick<AlertFacts, 'signInAddress' | 'errors'>
}

/** The alert mails of a round, one to each recipient whether or not there is anything to tell, ready to be queued. */
export function alertMails({ release, told, contactOf, facts }: AlertMails): readonly QueuedMail[] {
  const { round, organisation, title } = release
  const hidden = new Set(release.units.filter(({ scores }) => Object.keys(scores).length === 0).map(({ id }) => id))
  return told.flatMap(({ member, name, units, alerts }) => {
    const contact = contactOf(member)
    if (!contact) return []
    const namesOf = (some: typeof units) => some.map((unit) => unit.name)
    const notJudged = namesOf(units.filter(({ id }) => hidden.has(id)))
    const context = { ...facts, organisation, title, language: contact.language }
    return [
      {
        id: `alert.${round}.${member}`,
        to: contact.email,
        ...alertMailFor({ name, units: namesOf(units), notJudged }, alerts, context),
      },
    ]
  })
}
