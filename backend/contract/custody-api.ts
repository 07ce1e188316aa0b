import { z } from 'zod'
import { email } from './office-api.ts'
import { language } from './respondent-api.ts'

// What the office pages and the backend say to each other about keys that open answers; the routes stand with the others.

/** An X25519 key, 32 bytes as base64url. */
const publicKey = z.base64url().length(43)

export const custodyRequest = z.strictObject({
  publicKeys: z
    .array(publicKey)
    .min(1)
    .max(12)
    .refine((keys) => new Set(keys).size === keys.length),
  /** Who keeps the second file. The first is kept by whoever asks. */
  second: z.strictObject({ name: z.string().trim().min(1).max(100), email, language }),
})
export type CustodyRequest = z.infer<typeof custodyRequest>

export const custodyReply = z.strictObject({
  organisation: z.string(),
  keys: z.array(
    z.strictObject({
      publicKey,
      holders: z.array(z.string()),
      madeOn: z.iso.date(),
      discarded: z.boolean(),
      /** Title of the round that took it; absent while it waits for one. */
      round: z.string().optional(),
    }),
  ),
})
export type CustodyReply = z.infer<typeof custodyReply>

/** `lost`: cancelled since the key is. */
export const closingReply = z.strictObject({
  organisation: z.string(),
  title: z.string(),
  holders: z.array(z.string()),
  tallyKey: publicKey,
  closesAt: z.number(),
  state: z.enum(['open', 'awaits-key', 'counted', 'cancelled', 'lost']),
})
export type ClosingReply = z.infer<typeof closingReply>
