import type { Appointment } from '../../domain/access/account.ts'
import { isInEffect } from '../../domain/access/is-in-effect.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'

/** Rounds that were opened and not cancelled, and those of them that were released. */
export function countRounds({ rounds }: { readonly rounds: Documents<Round> }) {
  return async (): Promise<{ readonly opened: number; readonly released: number }> => {
    const states = (await rounds.find()).map(({ value }) => value.state)
    const count = (...wanted: readonly Round['state'][]) => states.filter((state) => wanted.includes(state)).length
    return { opened: count('open', 'closed', 'released', 'archived'), released: count('released', 'archived') }
  }
}

export type AppointmentStores = {
  readonly appointments: Documents<Appointment>
  readonly rounds: Documents<Round>
}

/** Whether the appointment of this id gives the rights of a representative now. */
export function appointmentInEffect({ appointments, rounds }: AppointmentStores) {
  const roundsSoFar = countRounds({ rounds })
  return async (id: string): Promise<boolean> => {
    const stored = await appointments.get(id)
    return stored !== undefined && isInEffect(stored.value, (await roundsSoFar()).released)
  }
}
