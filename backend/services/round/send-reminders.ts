import type { Clock } from '../../domain/clock.ts'
import { reminderTimes } from '../../domain/reminder-times.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { isDaytime } from '../mail/is-daytime.ts'
import { roundOrRefuse } from './change-round.ts'

export type SendReminders = {
  readonly rounds: Documents<Round>
  readonly clock: Clock
  /** Queues a mail to everybody invited; one and the same mail is queued once, however often it is asked for. */
  readonly tellEverybody: (round: string, reminder: string) => Promise<void>
}

/**
 * Reminds everybody invited to an open round, whoever has answered, when it is time. Killed anywhere and run again it sends
 * nothing twice: the mails are queued under names of their own first, and then the reminder is noted on the round. Of
 * several that are overdue, after a standstill, the latest is sent.
 */
export function sendReminders({ rounds, clock, tellEverybody }: SendReminders) {
  return async (id: string): Promise<void> => {
    const stored = await roundOrRefuse(rounds, id)
    const { state, closesAt, reminded = [] } = stored.value
    if (state !== 'open' || clock.now() >= closesAt || !isDaytime(clock.now())) return
    const passed = reminderTimes(stored.value).filter(({ at }) => at <= clock.now())
    const missing = passed.filter(({ name }) => !reminded.includes(name))
    const latestPassed = passed.at(-1)
    if (missing.length === 0 || !latestPassed) return
    if (missing.includes(latestPassed)) await tellEverybody(id, latestPassed.name)
    const noted = [...reminded, ...missing.map(({ name }) => name)]
    // Changed meanwhile: noted at the next turn, at which nothing is queued anew.
    await rounds.replace(id, stored.version, { ...stored.value, reminded: noted })
  }
}
