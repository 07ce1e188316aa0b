import { Router, type RouterContext } from '@koa/router'
import type { Grant, Viewer } from '../domain/access/viewer.ts'
import { refuseForeignWrites } from '../middleware/refuse-foreign-writes.ts'
import { requireRole, type RequireRole } from '../middleware/require-role.ts'
import { heldTo } from './held-to.ts'
import { officeOperations } from './office-operations.ts'
import { operationOf } from './operation.ts'

/** One line of the table in the contract: who may call what. */
export type OfficeRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly allowed: 'anybody' | readonly Grant[]
}

type HandleAnybody = (context: RouterContext) => Promise<void>
type Handle = (context: RouterContext, viewer: Viewer) => Promise<void>

export type OfficeRouter = {
  readonly router: Router
  /** Everything that was added, for the test that calls each route in every role. */
  readonly table: readonly OfficeRoute[]
  readonly get: (path: string, allowed: readonly Grant[], handle: Handle) => void
  readonly post: (path: string, allowed: readonly Grant[], handle: Handle) => void
  /** For ways of signing in. */
  readonly postByAnybody: (path: string, handle: HandleAnybody) => void
  /** For what a manifest tells everybody, and for who is signed in, if anybody. */
  readonly getByAnybody: (path: string, handle: HandleAnybody) => void
  /** For a body of bytes that is its own proof, such as a key. */
  readonly postBytesByAnybody: (path: string, handle: HandleAnybody) => void
}

/**
 * A router on which no route can be added without stating its role and being described, and no write without the check of
 * where it is from.
 */
export function officeRouter({ origin, ...access }: RequireRole & { readonly origin: string }): OfficeRouter {
  const router = new Router()
  const table: OfficeRoute[] = []
  const check = requireRole(access)
  const refuseForeign = refuseForeignWrites(origin)
  const refuseForeignBytes = refuseForeignWrites(origin, 'application/octet-stream')
  const add = ({ method, path, allowed }: OfficeRoute, before: (context: RouterContext) => void, handle: Handle) => {
    table.push({ method, path, allowed })
    const operation = operationOf(officeOperations, method, path)
    router[method === 'GET' ? 'get' : 'post'](path, async (context) => {
      before(context)
      const viewer = allowed === 'anybody' ? nobody : await check(context, allowed)
      await heldTo(context, operation, () => handle(context, viewer))
    })
  }
  return {
    router,
    table,
    get: (path, allowed, handle) => add({ method: 'GET', path, allowed }, () => {}, handle),
    post: (path, allowed, handle) => add({ method: 'POST', path, allowed }, refuseForeign, handle),
    postByAnybody: (path, handle) => add({ method: 'POST', path, allowed: 'anybody' }, refuseForeign, handle),
    getByAnybody: (path, handle) => add({ method: 'GET', path, allowed: 'anybody' }, () => {}, handle),
    postBytesByAnybody: (path, handle) => add({ method: 'POST', path, allowed: 'anybody' }, refuseForeignBytes, handle),
  }
}

/** Whoever calls a route that anybody may call; its handler does not look. */
const nobody: Viewer = { name: '', email: '', language: 'da', grants: [] }

/** A part of the path by name. */
export function named(context: RouterContext, name: string): string {
  return context.params[name] ?? ''
}
