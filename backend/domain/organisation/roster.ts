import { z } from 'zod'
import { organisation } from './organisation.ts'

/** The roster as it was last imported. */
export const currentRoster = z.strictObject({
  /** Counts the imports, from 1. */
  sequence: z.int().min(1),
  /** YYYY-MM-DD. */
  importedOn: z.iso.date(),
  organisation,
})
export type CurrentRoster = z.infer<typeof currentRoster>

/** The whole roster a round was opened with: what the next difference is made against. Under the round's id. */
export const roundRoster = z.strictObject({
  /** Counts the rounds opened, from 1; the highest is the last. */
  sequence: z.int().min(1),
  roster: organisation,
})
export type RoundRoster = z.infer<typeof roundRoster>

/** A representative's approval of one step from one roster to another. Under the hash of the difference. */
export const rosterApproval = z.strictObject({
  difference: z.string(),
  member: z.string(),
  representative: z.string(),
  /** YYYY-MM-DD. */
  day: z.iso.date(),
})
export type RosterApproval = z.infer<typeof rosterApproval>
