import type { Context } from 'koa'
import type { Grant, Viewer } from '../domain/access/viewer.ts'
import { Problem } from '../domain/problems.ts'
import type { SessionCookie } from './session-cookie.ts'

export type RequireRole = {
  readonly cookie: SessionCookie
  /** Who holds the session of a cookie, with what they may act as at this moment. */
  readonly viewerOf: (secret: string) => Promise<Viewer | undefined>
}

/** Whoever is signed in and may act as one of the given roles; refuses with `not-signed-in` or `not-allowed`. */
export function requireRole({ cookie, viewerOf }: RequireRole) {
  return async (context: Context, allowed: readonly Grant[]): Promise<Viewer> => {
    const secret = cookie.read(context)
    const viewer = secret === undefined ? undefined : await viewerOf(secret)
    if (!viewer) throw new Problem('not-signed-in')
    if (!viewer.grants.some((grant) => allowed.includes(grant))) throw new Problem('not-allowed')
    return viewer
  }
}
