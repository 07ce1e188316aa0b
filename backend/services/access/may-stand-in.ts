import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { AppointmentStores } from './appointment-rights.ts'

/** Long enough for whoever was replaced, and for their colleagues, to notice and to object. */
const standInDays = 14

export type MayStandIn = Pick<AppointmentStores, 'appointments'> & {
  /** Whether any representative's appointment is in effect. */
  readonly anyInEffect: () => Promise<boolean>
  readonly clock: Clock
}

/**
 * Whether a representative whose appointment waits may act where nobody's is in effect, or no round could ever open again
 * after the last one left. Not before two weeks have gone since the code was used: an employer can make out a code in
 * the name of the one representative there is, and would approve its own roster within the minute.
 */
export function mayStandIn({ appointments, anyInEffect, clock }: MayStandIn) {
  return async (member: string): Promise<boolean> => {
    if (await anyInEffect()) return false
    const made = (await appointments.find({ member })).map(({ value }) => value).filter(({ enrolled }) => enrolled)
    const last = made.toSorted((one, other) => one.number - other.number).at(-1)
    const since = dayOf(clock.now() - standInDays * 86_400_000)
    return last !== undefined && (last.enrolledOn ?? last.day) <= since
  }
}
