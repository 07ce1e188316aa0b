import { z } from 'zod'

/** Ballots issued by group, in bands, as they were when a day began. */
export const participationOfDay = z.strictObject({
  /** YYYY-MM-DD, in Denmark. */
  day: z.string(),
  groups: z.array(z.strictObject({ unit: z.string(), invited: z.int(), band: z.string() })),
})
export type ParticipationOfDay = z.infer<typeof participationOfDay>
