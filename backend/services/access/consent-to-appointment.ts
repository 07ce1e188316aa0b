import type { Viewer } from '../../domain/access/viewer.ts'
import { Problem } from '../../domain/problems.ts'
import type { AppointmentStores } from './appointment-rights.ts'

/**
 * Another representative agrees that an appointment takes effect at once, having seen the person. Refuses with
 * `not-allowed` for one's own appointment, `not-found` where none is enrolled, `changed-meanwhile` on a race.
 */
export function consentToAppointment({ appointments }: Pick<AppointmentStores, 'appointments'>) {
  return async (member: string, representative: Viewer): Promise<void> => {
    if (member === representative.member) throw new Problem('not-allowed')
    const enrolled = (await appointments.find({ member })).filter(({ value }) => value.enrolled)
    const stored = enrolled.toSorted((one, other) => one.value.number - other.value.number).at(-1)
    if (!stored) throw new Problem('not-found')
    const agreed = { ...stored.value, consentBy: representative.name }
    const outcome = await appointments.replace(stored.id, stored.version, agreed)
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
  }
}
