import type { Context } from 'koa'
import { Problem } from '../domain/problems.ts'

/**
 * Refuses what another site could make a browser send: a write must come from a page of this origin, as JSON or
 * bytes, which no form can send. The cookie is not sent along from other sites either; each of the three holds alone.
 */
export function refuseForeignWrites(
  origin: string,
  type: 'application/json' | 'application/octet-stream' = 'application/json',
) {
  return (context: Context): void => {
    if (context.get('Origin') !== origin) throw new Problem('not-allowed')
    if (context.request.type !== type) throw new Problem('bad-request')
  }
}
