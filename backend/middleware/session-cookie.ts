import type { Context } from 'koa'

/** Reads and writes the cookie that holds a session's secret. */
export type SessionCookie = {
  readonly name: string
  readonly read: (context: Context) => string | undefined
  readonly write: (context: Context, secret: string) => void
  readonly clear: (context: Context) => void
}

/**
 * For this host alone: no script reads it, no other site sends it along, and over HTTPS it never travels in the clear and
 * no other host can have set it (`__Host-`). It ends with the session, `hours` later.
 */
export function sessionCookie(origin: string, hours: number): SessionCookie {
  const isSecure = new URL(origin).protocol === 'https:'
  const name = isSecure ? '__Host-varsko' : 'varsko'
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  const set = (context: Context, value: string, seconds: number) =>
    context.append('Set-Cookie', `${name}=${value}; ${attributes}; Max-Age=${seconds}`)
  return {
    name,
    read: (context) => context.cookies.get(name),
    write: (context, secret) => set(context, secret, hours * 3600),
    clear: (context) => set(context, '', 0),
  }
}
