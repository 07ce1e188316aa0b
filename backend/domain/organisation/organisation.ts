import { z } from 'zod'
import { member } from './member.ts'
import { unit } from './unit.ts'

/**
 * The roster as it stands: every unit, those without people of their own included, and every member. Exactly one unit
 * has no parent; every `unitId` and `parentId` is the id of a unit. The order means nothing.
 */
export const organisation = z.strictObject({ units: z.array(unit).readonly(), members: z.array(member).readonly() })
export type Organisation = z.infer<typeof organisation>
