import type { Round } from '../api/reply-shapes.ts'

export type RoundAct = 'open' | 'extend' | 'cancel'

/** What an administrator may do with a round at `now` (milliseconds since 1970). */
export function roundActs({ state, extended, closesAt }: Round, now: number): readonly RoundAct[] {
  if (state === 'draft') return closesAt > now ? ['open', 'cancel'] : ['cancel']
  if (state !== 'open') return []
  return extended || closesAt <= now ? ['cancel'] : ['extend', 'cancel']
}

/** Whether a round was opened, so that it has a manifest, a notice and participation. */
export function wasOpened({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open' || state === 'closed' || state === 'released' || state === 'archived'
}
