import type { Language } from '../../contract/respondent-api.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import type { RoundFacts } from '../../messages/mail-facts.ts'
import type { Message } from '../../messages/message.ts'
import { cancellationMail, extensionMail, keyLostMail } from '../../messages/round-mails.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Contact } from '../mail/alert-mails.ts'
import type { QueuedMail } from '../mail/enqueue.ts'

export type TellEverybody = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly contacts: () => Promise<ReadonlyMap<string, Contact>>
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
}

type Facts = RoundFacts & { readonly representative: string }

/** Queues mails to everybody invited to a round, whoever has answered; told twice of the same they get one mail. */
export function tellEverybody(deps: TellEverybody) {
  return {
    ofExtension: (round: string, closesAt: number) =>
      queue(round, 'extension', (language, facts) => extensionMail(language, { ...facts, closesAt })),
    ofCancellation: async (round: string) => {
      const isKeyLost = (await deps.rounds.get(round))?.value.keyLost
      await queue(round, 'cancellation', isKeyLost ? keyLostMail : cancellationMail)
    },
  }

  async function queue(id: string, about: string, write: (language: Language, facts: Facts) => Message): Promise<void> {
    const [round, frozen] = [await deps.rounds.get(id), await deps.frozenRosters.get(id)]
    if (!round || !frozen) return
    const { organisation, approval, groups } = frozen.value
    const shared = { organisation, title: round.value.title, representative: approval.representative }
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
