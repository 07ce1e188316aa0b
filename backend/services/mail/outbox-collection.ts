import { z } from 'zod'
import type { CollectionShape } from '../../store/documents.port.ts'

const addressed = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() })

/**
 * A mail on its way. What has been delivered, refused or given up keeps its id, so that it is never queued again, and
 * nothing else: neither address nor text. Never holds a link that opens anything; those mails are sent from memory.
 */
const outboxMail = z.discriminatedUnion('state', [
  z.strictObject({
    /** `sending`: claimed for one try; free again at `dueAt` if whoever claimed it has died. */
    state: z.enum(['waiting', 'sending']),
    mail: addressed,
    tries: z.int().nonnegative(),
    /** Milliseconds since 1970: not tried before. */
    dueAt: z.number(),
    /** When trying ends; set by the first try. */
    untilAt: z.number().optional(),
  }),
  z.strictObject({ state: z.enum(['sent', 'refused', 'given-up']) }),
])
export type OutboxMail = z.infer<typeof outboxMail>
export type PendingMail = Extract<OutboxMail, { readonly state: 'waiting' | 'sending' }>

/** Under an id made from what the mail is, such as `alert.ROUND.MEMBER`. */
export const outbox: CollectionShape<OutboxMail> = { name: 'outbox', schema: outboxMail, indexes: ['state'] }
