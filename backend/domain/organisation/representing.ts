import type { Member } from './member.ts'

/**
 * Which of those the roster names as representatives represent anybody, as ids of members. A roster is written by the
 * employer alone, which could name anybody.
 */
export type Representing = {
  /** Used a code that was handed over in person. Whoever did not receives nothing. */
  readonly enrolled: ReadonlySet<string>
  /** Some of these, whose appointment holds: only they are somebody besides a unit's leader. */
  readonly inEffect: ReadonlySet<string>
}

/** Takes everybody the roster names at its word, where nothing is told to any of them. */
export function asNamed(members: readonly Member[]): Representing {
  const named = new Set(members.filter(({ role }) => role === 'representative').map(({ id }) => id))
  return { enrolled: named, inEffect: named }
}
