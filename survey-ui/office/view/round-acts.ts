import type { Round } from '../api/reply-shapes.ts'

export type RoundAct = 'open' | 'extend' | 'cancel'

/** What an administrator may do with a round at `now` (milliseconds since 1970). */
export function roundActs(round: Round, now: number): readonly RoundAct[] {
  const { state, extended, closesAt } = round
  if (isBeingOpened(round)) return ['cancel']
  if (state === 'draft') return closesAt > now ? ['open', 'cancel'] : ['cancel']
  if (state !== 'open') return []
  return extended || closesAt <= now ? ['cancel'] : ['extend', 'cancel']
}

/** Whether its groups are given their keys just now. */
export function isBeingOpened({ opening }: Pick<Round, 'opening'>): boolean {
  return opening !== undefined && opening.refused === undefined
}

/** Whether a round was opened, so that it has a manifest, a notice and participation. */
export function wasOpened({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open' || state === 'closed' || state === 'released' || state === 'archived'
}

/** Whether a holder must bring the key before it can be counted. */
export function awaitsKey({ state, custody }: Pick<Round, 'state' | 'custody'>): boolean {
  return state === 'closed' && custody === 'representative'
}
