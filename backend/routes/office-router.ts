import { Router, type RouterContext } from '@koa/router'
import type { z } from 'zod'
import type { Grant, Viewer } from '../domain/access/viewer.ts'
import { refuseForeignWrites } from '../middleware/refuse-foreign-writes.ts'
import { requireRole, type RequireRole } from '../middleware/require-role.ts'

/** One line of the table in the contract: who may call what. */
export type OfficeRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly allowed: 'anybody' | readonly Grant[]
}

type Handle = (context: RouterContext, viewer: Viewer) => Promise<void>

export type OfficeRouter = {
  readonly router: Router
  /** Everything that was added, for the test that calls each route in every role. */
  readonly table: readonly OfficeRoute[]
  readonly get: (path: string, allowed: readonly Grant[], handle: Handle) => void
  readonly post: (path: string, allowed: readonly Grant[], handle: Handle) => void
  /** For ways of signing in. */
  readonly postByAnybody: (path: string, handle: (context: RouterContext) => Promise<void>) => void
}

/** A router on which no route can be added without stating its role, and no write without the check of where it is from. */
export function officeRouter({ origin, ...access }: RequireRole & { readonly origin: string }): OfficeRouter {
  const router = new Router()
  const table: OfficeRoute[] = []
  const check = requireRole(access)
  const refuseForeign = refuseForeignWrites(origin)
  return {
    router,
    table,
    get: (path, allowed, handle) => {
      table.push({ method: 'GET', path, allowed })
      router.get(path, async (context) => handle(context, await check(context, allowed)))
    },
    post: (path, allowed, handle) => {
      table.push({ method: 'POST', path, allowed })
      router.post(path, async (context) => {
        refuseForeign(context)
        await handle(context, await check(context, allowed))
      })
    },
    postByAnybody: (path, handle) => {
      table.push({ method: 'POST', path, allowed: 'anybody' })
      router.post(path, async (context) => {
        refuseForeign(context)
        await handle(context)
      })
    },
  }
}

/** A reply with exactly the fields of the contract: one more is a mistake here, and nothing is sent. */
export function present<Reply>(schema: z.ZodType<Reply>, reply: unknown): Reply {
  const checked = schema.safeParse(reply)
  if (!checked.success) throw new Error('A reply differs from the contract')
  return checked.data
}

/** A part of the path by name. */
export function named(context: RouterContext, name: string): string {
  return context.params[name] ?? ''
}
