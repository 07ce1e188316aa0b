import type { z } from 'zod'
import type { ProblemCode } from '../domain/problems.ts'

/** What one call takes and answers: what the router holds a handler to, and what the API's description is made of. */
export type Operation = {
  readonly summary: string
  /** Of a call with a JSON body. */
  readonly request?: z.ZodType
  /** A body that is not JSON, by its media type. */
  readonly rawRequest?: string
  readonly status?: 200 | 202 | 204
  /** Of a call that answers JSON. */
  readonly reply?: z.ZodType
  /** A reply that is not JSON, by its media type. */
  readonly rawReply?: string
  /** Refusals beside those that every call of its kind may give. */
  readonly problems?: readonly ProblemCode[]
}

/** Every call of a host, by method and path such as `GET /api/rounds/:round/results`. */
export type Operations = Readonly<Record<string, Operation>>

/** The described operation; a route that nobody described is not added. */
export function operationOf(operations: Operations, method: 'GET' | 'POST', path: string): Operation {
  const operation = operations[`${method} ${path}`]
  if (!operation) throw new Error(`${method} ${path} is not described among its host's operations`)
  return operation
}
