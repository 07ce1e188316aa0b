import type { Round } from './round.ts'

export type Reminder = {
  /** The same for the same reminder at every turn; another one where the closing time was moved. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const day = 24 * 60 * 60 * 1000
const beforeClosing = 2 * day

type Timed = Pick<Round, 'openedAt' | 'closesAt' | 'reminders'>

/**
 * When everybody invited is reminded, the earliest first: halfway, and two days before closing. A round that is too short
 * for both, with a day between opening, the one, the other and the end, has what fits. None for rounds opened before the
 * time of opening was noted.
 */
export function reminderTimes({ openedAt, closesAt, reminders = 'twice' }: Timed): readonly Reminder[] {
  if (openedAt === undefined || reminders === 'none') return []
  const last = { name: `before-${closesAt}`, at: closesAt - beforeClosing }
  const halfway = { name: 'halfway', at: openedAt + Math.floor((closesAt - openedAt) / 2) }
  if (last.at - openedAt < day) return closesAt - halfway.at < day ? [] : [halfway]
  return reminders === 'once' || last.at - halfway.at < day ? [last] : [halfway, last]
}
