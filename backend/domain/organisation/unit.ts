import { z } from 'zod'

/** A node of the organisation's tree. The id is random and stays the same as long as the path does. */
export const unit = z.strictObject({
  id: z.string(),
  /** The last part of the path. */
  name: z.string(),
  /** From the top, separated by `/` without spaces around it: `Kommunen/Skole og børn/Skole Nord`. */
  path: z.string(),
  /** `null` for the top unit, of which an organisation has exactly one. */
  parentId: z.string().nullable(),
})
export type Unit = z.infer<typeof unit>
