import type { Language } from '../../contract/respondent-api.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import type { RoundFacts, WhereLinkIs } from '../../messages/mail-facts.ts'
import type { Message } from '../../messages/message.ts'
import { cancellationMail, extensionMail, keyLostMail, reminderMail } from '../../messages/round-mails.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Contact } from '../mail/alert-mails.ts'
import type { QueuedMail } from '../mail/enqueue.ts'

export type TellEverybody = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly contacts: () => Promise<ReadonlyMap<string, Contact>>
  /** Address of the page on which a new link is asked for. */
  readonly lostLinkAddress: string
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
}

type Facts = RoundFacts & WhereLinkIs & { readonly representative: string; readonly closesAt: number }

/** Queues mails to everybody invited to a round, whoever has answered; told twice of the same they get one mail. */
export function tellEverybody(deps: TellEverybody) {
  return {
    ofExtension: (round: string, closesAt: number) =>
      queue(round, 'extension', (language, facts) => extensionMail(language, { ...facts, closesAt })),
    /** `reminder` names which one, so that each is sent once. */
    ofReminder: (round: string, reminder: string) => queue(round, `reminder-${reminder}`, reminderMail),
    ofCancellation: async (round: string) => {
      const isKeyLost = (await deps.rounds.get(round))?.value.keyLost
      await queue(round, 'cancellation', isKeyLost ? keyLostMail : cancellationMail)
    },
  }

  async function queue(id: string, about: string, write: (language: Language, facts: Facts) => Message): Promise<void> {
    const [round, frozen] = [await deps.rounds.get(id), await deps.frozenRosters.get(id)]
    if (!round || !frozen) return
    const { organisation, approval, groups } = frozen.value
    const { title, closesAt, openedAt, manifest } = round.value
    const firstClosesAt = readManifest(manifest?.text ?? '')?.closesAt ?? closesAt
    const link = { firstClosesAt, openedAt, lostLinkAddress: deps.lostLinkAddress }
    const shared = { organisation, title, closesAt, representative: approval.representative, ...link }
    const contacts = await deps.contacts()
    const mails = groups
      .flatMap(({ members }) => members)
      .flatMap(({ id: member, name }): QueuedMail[] => {
        const contact = contacts.get(member)
        if (!contact) return []
        return [{ id: `${about}.${id}.${member}`, to: contact.email, ...write(contact.language, { ...shared, name }) }]
      })
    await deps.enqueue(mails)
  }
}
