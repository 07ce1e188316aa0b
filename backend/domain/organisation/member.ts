import { z } from 'zod'

/**
 * `leader`: leads the unit of the row. `representative`: is elected for the unit of the row and everything below it.
 * Both receive results and are therefore counted further up.
 */
const memberRole = z.enum(['employee', 'leader', 'representative'])
export type MemberRole = z.infer<typeof memberRole>

/** Somebody on the roster. The id is random and stays the same as long as the address does. */
export const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** In lower case: the key by which a later import finds the person again. */
  email: z.string(),
  unitId: z.string(),
  role: memberRole,
  language: z.enum(['da', 'en']),
})
export type Member = z.infer<typeof member>
