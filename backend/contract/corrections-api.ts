import { z } from 'zod'
import { email } from './office-api.ts'

// What the office pages and the backend say to each other about wrong addresses; the routes stand with the others.

/** Both addresses of somebody who is invited to an open round: the one on its roster, and the right one. */
export const correctionRequest = z.strictObject({ before: email, after: email })
export type CorrectionRequest = z.infer<typeof correctionRequest>

/** The new address that was shown. */
export const correctionDecision = z.strictObject({ after: email })
export type CorrectionDecision = z.infer<typeof correctionDecision>

const decided = z.strictObject({ by: z.string(), on: z.iso.date() })

/** Says the same whether or not the person's invitation was used: who has answered is nobody's to know. */
export const correctionsReply = z.strictObject({
  corrections: z.array(
    z.strictObject({
      member: z.string(),
      name: z.string(),
      unit: z.string(),
      before: z.string(),
      after: z.string(),
      asked: decided,
      state: z.enum(['waiting', 'declined', 'agreed']),
      /** Absent while it waits. */
      decided: decided.optional(),
    }),
  ),
})
export type CorrectionsReply = z.infer<typeof correctionsReply>
