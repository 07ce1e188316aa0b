import { officeOperations } from './office-operations.ts'
import type { ApiHost } from './openapi.ts'
import type { OfficeRoute } from './office-router.ts'

/** The office's host as its description says it; who may call what is read from the router's own table. */
export function officeApiHost(table: readonly OfficeRoute[], cookie: string): ApiHost {
  const byAnybody = new Set(
    table.filter(({ allowed }) => allowed === 'anybody').map(({ method, path }) => `${method} ${path}`),
  )
  return {
    title: 'Varsko, the office',
    description:
      'For leaders, representatives and administrators. A call needs the cookie of a session, except those that sign in; a POST needs the Origin of this host.',
    operations: officeOperations,
    session: { cookie, isNeededBy: (name) => !byAnybody.has(name) },
    usual: (method) => [
      'bad-request',
      'not-signed-in',
      'not-allowed',
      ...(method === 'POST' ? (['too-large'] as const) : []),
    ],
  }
}
