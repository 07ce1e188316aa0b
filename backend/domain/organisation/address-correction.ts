import { z } from 'zod'

const decision = z.strictObject({
  /** Name of who did it. */
  by: z.string(),
  /** YYYY-MM-DD. */
  on: z.iso.date(),
})

/**
 * A new address for somebody who is invited to a round that is open. Asked for by an administrator, who could send
 * somebody's ballot anywhere if that were enough: nothing is changed before a representative has agreed, by name and with
 * both addresses. Kept while one of its rounds is open.
 */
export const addressCorrection = z.strictObject({
  member: z.string(),
  name: z.string(),
  /** Path of the unit. */
  unit: z.string(),
  /** Both in lower case. */
  before: z.string(),
  after: z.string(),
  /** The rounds that were open when it was asked for and to which the person is invited. */
  rounds: z.array(z.string()),
  asked: decision,
  /** `carried-out`: agreed to, the old links are dead and the new one is on its way; says nothing about their use. */
  state: z.enum(['waiting', 'declined', 'agreed', 'carried-out']),
  decided: decision.optional(),
})
export type AddressCorrection = z.infer<typeof addressCorrection>
