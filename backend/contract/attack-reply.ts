import { z } from 'zod'

const releaseAttack = z.enum(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A15'])

/** What each attack on everything released until then tried and found: counts, never values. */
export const attackReply = z.strictObject({
  title: z.string(),
  releases: z.int(),
  /** Whether figures by what people said of themselves are among it, which A1 to A4 do not try: nobody knows who said what. */
  tellsAttribute: z.boolean(),
  attacks: z.array(z.strictObject({ attack: releaseAttack, tried: z.int(), found: z.int() })),
})
export type AttackReply = z.infer<typeof attackReply>
