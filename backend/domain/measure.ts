import { z } from 'zod'
import { keptFollowUp, measureKind } from '../contract/measures-api.ts'

/** `member` is an id on the roster. */
const person = z.strictObject({ member: z.string(), name: z.string() })

/**
 * A measure or a trial as it is kept: no name but that of who is responsible, and no free text one could stand in.
 * What stands in the plan is absent on measures written down before plans were kept.
 */
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
  /** One of those who receive the unit's results; whoever took over from them stands in a follow-up. */
  responsible: person.optional(),
  /** The first one; a later one stands in a follow-up. */
  deadline: z.iso.date().optional(),
  /** Oldest first. */
  followUps: z.array(keptFollowUp).optional(),
  /** Who must yet be told by mail that somebody else settled it or took it over; `followUp`: place in the list. */
  toTell: z
    .array(z.strictObject({ member: z.string(), followUp: z.int(), of: z.enum(['settled', 'taken-over']) }))
    .optional(),
  /** The deadline that the responsible person was reminded of. */
  remindedOf: z.iso.date().optional(),
})
export type Measure = z.infer<typeof measure>

/**
 * Whether the last that was recorded of a measure before a day (YYYY-MM-DD) is that it could not be done. Later records do
 * not change it: whoever writes them may know the figures of that day.
 */
export function couldNotBeDone({ followUps = [] }: Measure, day: string): boolean {
  const last = followUps.findLast(({ notedOn }) => notedOn < day)
  return last?.state === 'dropped' && last.why === 'not-possible'
}

/** A measure as it stood at the end of the day before a given one (YYYY-MM-DD); undefined where it was written down later. */
export function asItStoodBefore(one: Measure, day: string): Measure | undefined {
  if (one.writtenOn >= day) return undefined
  const { followUps } = one
  return followUps ? { ...one, followUps: followUps.filter(({ notedOn }) => notedOn < day) } : one
}

/** Whoever is responsible for a measure now; undefined where nobody was ever named. */
export function responsibleFor({ responsible, followUps = [] }: Measure): Measure['responsible'] {
  return (
    followUps.flatMap((one) => (one.state === 'under-way' && one.responsible ? [one.responsible] : [])).at(-1) ??
    responsible
  )
}

/** The day by which a measure is to be carried out, as it was set last; undefined where none was, or where it is settled. */
export function openDeadline({ deadline, followUps = [] }: Measure): string | undefined {
  const last = followUps.at(-1)
  if (last && last.state !== 'under-way') return undefined
  return last?.deadline ?? deadline
}
