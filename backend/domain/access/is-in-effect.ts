import type { Appointment } from './account.ts'

/**
 * Whether an enrolled appointment gives the rights of a representative. An employer can make out a code to anybody it
 * likes, so once there are results to protect an appointment waits: until another representative agrees, or until a
 * round has been opened, shown to everybody asked in it with the new appointment, and released.
 *
 * `roundsReleased`: rounds released by now.
 */
export function isInEffect(appointment: Appointment, roundsReleased: number): boolean {
  const { enrolled, consentBy, roundsBefore } = appointment
  return enrolled && (consentBy !== undefined || roundsBefore === 0 || roundsReleased > roundsBefore)
}
