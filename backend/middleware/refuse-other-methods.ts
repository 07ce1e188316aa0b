import type { Router } from '@koa/router'
import type { Context, Next } from 'koa'
import { Problem } from '../domain/problems.ts'

/**
 * Says of an address that a router has, called by a method that it does not take there, which methods it takes. `beside`
 * are methods by path of what is answered outside the router.
 */
export function refuseOtherMethods(router: Router, beside: Readonly<Record<string, string>> = {}) {
  return async (context: Context, next: Next): Promise<void> => {
    const { route, path } = router.match(context.path, context.method)
    const taken = [...path.flatMap(({ methods }) => methods), beside[context.path] ?? ''].filter((method) => method)
    if (route || taken.length === 0) return next()
    context.set('Allow', [...new Set(taken)].join(', '))
    throw new Problem('method-not-allowed')
  }
}
