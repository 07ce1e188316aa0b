import type { RepresentativesReply } from '../../contract/office-api.ts'
import type { Appointment } from '../../domain/access/account.ts'
import { isInEffect } from '../../domain/access/is-in-effect.ts'
import type { Clock } from '../../domain/clock.ts'
import { countRounds, type AppointmentStores } from './appointment-rights.ts'
import type { IsEmployers } from './mailed-roles.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'

export type Representatives = AppointmentStores & {
  /** Everybody on the roster. */
  readonly people: () => Promise<readonly RosterPerson[]>
  readonly isEmployers: IsEmployers
  readonly clock: Clock
}

type Representative = RepresentativesReply['representatives'][number]

/**
 * Everybody whom the roster names as a representative, with every appointment: what administrators and representatives
 * see, and from which employees are shown whom they can turn to and whether that person was replaced. Whoever administers
 * Varsko or leads others is listed as never appointed, and nobody is told to turn to them.
 */
export function representatives(deps: Representatives) {
  return async (): Promise<readonly Representative[]> => {
    const { released } = await countRounds(deps)()
    const made = Map.groupBy(
      (await deps.appointments.find()).map(({ value }) => value),
      ({ member }) => member,
    )
    const people = (await deps.people()).filter(({ role }) => role === 'representative')
    return Promise.all(
      people.map(async ({ member, name, email, unit }) => {
        const counted = (await deps.isEmployers(email)) ? [] : (made.get(member) ?? [])
        const appointments = counted.toSorted((one, other) => one.number - other.number)
        const state = stateOf(appointments, released, deps.clock)
        return { member, name, unit, state, appointments: appointments.map(shown) }
      }),
    )
  }
}

function stateOf(appointments: readonly Appointment[], released: number, clock: Clock): Representative['state'] {
  const enrolled = appointments.findLast((one) => one.enrolled)
  if (enrolled) return isInEffect(enrolled, released) ? 'in-effect' : 'waiting'
  const last = appointments.at(-1)
  if (!last) return 'not-appointed'
  return clock.now() < last.codeExpiresAt ? 'code-handed-out' : 'lapsed'
}

function shown({ by, day, enrolled, consentBy }: Appointment): Representative['appointments'][number] {
  return { by, day, enrolled, ...(consentBy === undefined ? {} : { consentBy }) }
}
