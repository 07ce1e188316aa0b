import { z } from 'zod'
import type { CollectionShape } from './documents.port.ts'

const heldRound = z.strictObject({
  /** As signed. */
  manifest: z.string(),
  extension: z.strictObject({ text: z.string(), signature: z.string() }).nullable(),
})
export type HeldRound = z.infer<typeof heldRound>

/** The only documents of a box: the public facts of the rounds it holds, under the round's id. */
export const heldRounds: CollectionShape<HeldRound> = { name: 'held-rounds', schema: heldRound, indexes: [] }
