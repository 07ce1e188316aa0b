import type { CodeReply } from '../../contract/office-api.ts'
import type { Appointment } from '../../domain/access/account.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { AppointmentStores } from './appointment-rights.ts'
import { hashOfCode, newCode } from './enrolment-code.ts'
import type { IsEmployers } from './mailed-roles.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'

/** How long a code that was handed over can be used. */
const codeDays = 14

export type AppointRepresentative = Pick<AppointmentStores, 'appointments'> & {
  readonly personByMember: (member: string) => Promise<RosterPerson | undefined>
  readonly isEmployers: IsEmployers
  readonly clock: Clock
  readonly randomness: Randomness
}

/**
 * Makes out a one-time code for somebody whom the roster names as a representative; it is shown once, handed over in
 * person, and the appointment is recorded for good. Refuses with `not-found`, with
 * `representative-not-independent`, and with `changed-meanwhile` when two administrators do so at once.
 */
export function appointRepresentative(deps: AppointRepresentative) {
  return async (member: string, administrator: Viewer): Promise<CodeReply> => {
    const person = await deps.personByMember(member)
    if (person?.role !== 'representative') throw new Problem('not-found')
    if (await deps.isEmployers(person.email)) throw new Problem('representative-not-independent')
    const code = newCode(deps.randomness)
    const codeExpiresAt = deps.clock.now() + codeDays * 86_400_000
    await record(deps, {
      member,
      name: person.name,
      by: administrator.name,
      codeHash: hashOfCode(code),
      codeExpiresAt,
    })
    return { code, expiresAt: codeExpiresAt }
  }
}

type Made = Pick<Appointment, 'member' | 'name' | 'by' | 'codeHash' | 'codeExpiresAt'>

async function record({ appointments, clock }: AppointRepresentative, made: Made): Promise<void> {
  const number = (await appointments.find({ member: made.member })).length + 1
  const appointment = { ...made, number, day: dayOf(clock.now()), enrolled: false, roundsBefore: 0 }
  const outcome = await appointments.insert(`${made.member}.${number}`, appointment)
  if (outcome === 'exists') throw new Problem('changed-meanwhile')
}
