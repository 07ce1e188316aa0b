import type { Clock } from '../../domain/clock.ts'
import type { Message } from '../../messages/message.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { outbox } from './outbox-collection.ts'

/** `id` says what the mail is, so that the same mail has the same id whoever queues it. */
export type QueuedMail = Message & { readonly id: string; readonly to: string }

export type Enqueue = { readonly documents: DocumentStore; readonly clock: Clock }

/**
 * Puts mails into the outbox, on disk when it resolves. A mail whose id was ever queued is left as it is, so that a job
 * that was killed can simply run again. Answers how many were new. Never for a mail with a secret in it.
 */
export function enqueue({ documents, clock }: Enqueue) {
  const mails = documents.open(outbox)
  return async (queued: readonly QueuedMail[]): Promise<number> => {
    let added = 0
    for (const { id, to, subject, text } of queued) {
      const mail = { to, subject, text }
      const outcome = await mails.insert(id, { state: 'waiting', mail, tries: 0, dueAt: clock.now() })
      if (outcome === 'inserted') added += 1
    }
    return added
  }
}
