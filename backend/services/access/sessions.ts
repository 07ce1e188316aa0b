import type { Session } from '../../domain/access/account.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Documents } from '../../store/documents.port.ts'
import { hashOfSecret, newSecret } from './secrets.ts'

/** A working day. */
export const sessionHours = 8

export type Sessions = {
  readonly sessions: Documents<Session>
  readonly clock: Clock
  readonly randomness: Randomness
}

/** Starts a session and answers the secret for the cookie; only its hash is kept. Sessions that are over are removed. */
export function startSession({ sessions, clock, randomness }: Sessions) {
  return async (opened: Omit<Session, 'expiresAt'>): Promise<string> => {
    const now = clock.now()
    for (const { id, value } of await sessions.find()) if (value.expiresAt <= now) await sessions.remove(id)
    const secret = newSecret(randomness)
    await sessions.insert(hashOfSecret(secret), { ...opened, expiresAt: now + sessionHours * 3_600_000 })
    return secret
  }
}

/** The session of a cookie, while it lasts. */
export function findSession({ sessions, clock }: Omit<Sessions, 'randomness'>) {
  return async (secret: string): Promise<Session | undefined> => {
    const stored = await sessions.get(hashOfSecret(secret))
    return stored && stored.value.expiresAt > clock.now() ? stored.value : undefined
  }
}

/** Destroys a session; without one there is nothing to do. */
export function endSession({ sessions }: Pick<Sessions, 'sessions'>) {
  return (secret: string): Promise<void> => sessions.remove(hashOfSecret(secret))
}
