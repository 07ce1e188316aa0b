import type { Middleware } from 'koa'
import { noPowers } from './turned-off-powers.ts'

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
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-DNS-Prefetch-Control': 'off',
}

/** A reply that is no page, and must never be taken for one, needs few: every header travels with every answer. */
export const replyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

export type PageRules = {
  /** Whether other sites may show the page, in a frame of its own origin. */
  readonly mayBeFramed: boolean
  /** One other origin that pages may send requests to. */
  readonly speaksTo?: string | undefined
}

/** Security headers for every reply of a side. */
export function pageHeaders({ mayBeFramed, speaksTo }: PageRules): Middleware {
  const framing = mayBeFramed ? '' : "; frame-ancestors 'none'"
  const policy = speaksTo
    ? contentPolicy.replace("connect-src 'self'", `connect-src 'self' ${speaksTo}`)
    : contentPolicy
  const ofPages = { ...replyHeaders, ...pageOnly, 'Content-Security-Policy': `${policy}${framing}` }
  // Long, and read of documents alone: a script or a style would carry it for nothing.
  const ofDocuments = { ...ofPages, 'Permissions-Policy': noPowers }
  const headersOf = (path: string) => {
    if (path.startsWith('/api/')) return { ...replyHeaders }
    return path.startsWith('/assets/') ? ofPages : ofDocuments
  }
  return async (context, next) => {
    context.set(headersOf(context.path))
    await next()
  }
}
