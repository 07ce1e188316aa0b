import type { Member } from './member.ts'

/**
 * Which of those the roster names as representatives represent anybody, as ids of members: whoever used a code that was
 * handed over in person, and whose appointment holds. A roster is written by the employer alone, which could name anybody,
 * and appoint somebody today for what is told tomorrow: nobody else receives anything.
 */
export type Representing = ReadonlySet<string>

/** Takes everybody the roster names at its word, where nothing is told to any of them. */
export function asNamed(members: readonly Member[]): Representing {
  return new Set(members.filter(({ role }) => role === 'representative').map(({ id }) => id))
}
