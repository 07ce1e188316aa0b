import { Router, type RouterContext } from '@koa/router'
import { heldTo } from './held-to.ts'
import { operationOf } from './operation.ts'
import { registrarOperations } from './respondent-operations.ts'

type Add = (path: string, handle: (context: RouterContext) => Promise<void>) => void

export type RegistrarRouter = {
  readonly router: Router
  /** Everything that was added, such as `GET /api/rounds`. */
  readonly table: readonly string[]
  readonly get: Add
  readonly post: Add
}

/** A router on which no route can be added that is not described. */
export function registrarRouter(): RegistrarRouter {
  const router = new Router()
  const table: string[] = []
  const adding = (method: 'GET' | 'POST'): Add => {
    return (path, handle) => {
      table.push(`${method} ${path}`)
      const operation = operationOf(registrarOperations, method, path)
      router.register(path, [method], [async (context) => heldTo(context, operation, () => handle(context))])
    }
  }
  return { router, table, get: adding('GET'), post: adding('POST') }
}
