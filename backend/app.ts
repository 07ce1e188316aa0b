import Koa from 'koa'
import type { Middleware } from 'koa'
import { Problem } from './domain/problems.ts'
import { problemsToReplies, type Report } from './middleware/problems-to-replies.ts'

/** One of the two host names, and who answers on it. */
export type Side = { readonly origin: string; readonly handlers: readonly Middleware[] }

/**
 * One app for two host names: what arrives for one host never meets a handler of the other, so that a cookie of the
 * office is never sent to the respondent's pages. It writes no access log and keeps no address of anybody.
 */
export function makeApp(sides: readonly Side[], report: Report): Koa {
  const app = new Koa()
  app.silent = true
  app.use(problemsToReplies(report))
  app.use(onlyKnown(sides.map(({ origin }) => new URL(origin).host)))
  for (const { origin, handlers } of sides)
    for (const handler of handlers) app.use(onlyFor(new URL(origin).host, handler))
  return app
}

function onlyKnown(hosts: readonly string[]): Middleware {
  return async (context, next) => {
    if (!hosts.includes(context.host)) throw new Problem('unknown-host')
    await next()
  }
}

function onlyFor(host: string, handler: Middleware): Middleware {
  return (context, next) => (context.host === host ? handler(context, next) : next())
}
