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

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'X-DNS-Prefetch-Control': 'off',
}

/** Security headers for every reply of a side; `mayBeFramed` lets other sites show the page in a frame of its own origin. */
export function pageHeaders({ mayBeFramed }: { readonly mayBeFramed: boolean }): Middleware {
  const framing = mayBeFramed ? '' : "; frame-ancestors 'none'"
  return async (context, next) => {
    context.set({ ...headers, 'Content-Security-Policy': `${contentPolicy}${framing}`, 'Cache-Control': 'no-store' })
    await next()
  }
}
