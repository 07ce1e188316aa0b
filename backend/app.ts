import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import Koa from 'koa'
import { problemCatalogue } from './domain/problems.ts'
import { problemsToReplies, type Report } from './middleware/problems-to-replies.ts'

/** One of the two host names, the app that answers on it, and one POST that goes past the app. */
export type Side = {
  readonly origin: string
  readonly app: Koa
  readonly direct?: { readonly path: string; readonly listener: RequestListener }
}

/** An app that turns refusals into replies, and writes no access log and keeps no address of anybody. */
export function makeSideApp(report: Report): Koa {
  const app = new Koa()
  app.silent = true
  return app.use(problemsToReplies(report))
}

/**
 * Two apps behind one port: what arrives for one host name never meets a handler of the other, so that a cookie of the
 * office is never sent to the respondent's pages. Any other host name is refused.
 */
export function dispatchByHost(sides: readonly Side[]): RequestListener {
  const listeners = new Map(sides.map((side) => [new URL(side.origin).host, listenerOf(side)]))
  return (request, response) => {
    const listener = listeners.get(request.headers.host ?? '')
    if (listener) listener(request, response)
    else refuseHost(request, response)
  }
}

function listenerOf({ app, direct }: Side): RequestListener {
  const callback = app.callback()
  return (request, response) => {
    if (direct && request.url === direct.path && request.method === 'POST') direct.listener(request, response)
    else void callback(request, response)
  }
}

function refuseHost(request: IncomingMessage, response: ServerResponse): void {
  const [status, title] = problemCatalogue['unknown-host']
  request.resume()
  response.writeHead(status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'urn:varsko:unknown-host', title, status }))
}
