import { z } from 'zod'

/** What a unit is told after a round. Computed from releases alone; carries no figure and no probability. */
export const alert = z.strictObject({
  unit: z.string(),
  unitName: z.string(),
  degree: z.enum(['attention', 'act']),
  pattern: z.enum(['humour', 'control', 'conflict', 'punishment', 'power', 'cannot-tell']),
  /** Title of the round in which it most probably began; absent when it was there from the first round. */
  since: z.string().optional(),
  /** How far a conflict seems to have come, and where it is heading; for `act` on a named conflict only, absent where it cannot be told. */
  escalation: z
    .strictObject({
      stage: z.enum(['disagreement', 'sides', 'exclusion']),
      direction: z.enum(['up', 'down', 'steady', 'cannot-tell']),
    })
    .optional(),
  /** Judged because groups under it are hidden: said of all its people together, and of no group under it. */
  withSmaller: z.literal(true).optional(),
})
export type Alert = z.infer<typeof alert>

export const recipient = z.strictObject({
  member: z.string(),
  name: z.string(),
  role: z.enum(['leader', 'leaders-leader', 'representative']),
})
export type Recipient = z.infer<typeof recipient>
