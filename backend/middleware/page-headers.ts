import type { Middleware } from 'koa'

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const pageOnly: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'X-DNS-Prefetch-Control': 'off',
}

/** A reply that is no page, and must never be taken for one, needs few: every header travels with every answer. */
export const replyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Security headers for every reply of a side; `mayBeFramed` lets other sites show the page in a frame of its own origin. */
export function pageHeaders({ mayBeFramed }: { readonly mayBeFramed: boolean }): Middleware {
  const framing = mayBeFramed ? '' : "; frame-ancestors 'none'"
  const ofPages = { ...replyHeaders, ...pageOnly, 'Content-Security-Policy': `${contentPolicy}${framing}` }
  return async (context, next) => {
    context.set(context.path.startsWith('/api/') ? { ...replyHeaders } : ofPages)
    await next()
  }
}
