import { z } from 'zod'

/** Somebody who keeps the private part, as a file under a passphrase of their own. */
const keyHolder = z.strictObject({ name: z.string(), email: z.string(), language: z.enum(['da', 'en']) })
export type KeyHolder = z.infer<typeof keyHolder>

/**
 * The public part of a key that opens the answers of one round; stored under itself, as base64url. The private part never
 * reaches the server before the round is counted, and no disk then.
 */
export const custodyKey = z.strictObject({
  /** Counts the keys in the order in which they are used, from 1. */
  number: z.int().min(1),
  holders: z.array(keyHolder).min(2),
  madeOn: z.iso.date(),
  /** The round it was taken for; empty while it waits for one. */
  round: z.string(),
  /** No round takes it any more. */
  discarded: z.boolean(),
})
export type CustodyKey = z.infer<typeof custodyKey>
