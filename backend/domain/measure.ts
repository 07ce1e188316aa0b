import { z } from 'zod'
import { measureKind } from '../contract/measures-api.ts'

/** A measure or a trial as it is kept: no name of a person, and no free text one could stand in. */
export const measure = z.strictObject({
  /** A unit of the round's tree: a group, or a department and all groups below it. */
  unit: z.string(),
  kind: measureKind,
  /** The scale it is meant to move, said before it is known whether it did. */
  scale: z.string(),
  /** Id of the last round before it began. */
  after: z.string(),
  writtenOn: z.iso.date(),
  foreseen: z.boolean(),
})
export type Measure = z.infer<typeof measure>
