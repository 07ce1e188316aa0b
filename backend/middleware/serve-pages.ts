import { send } from '@koa/send'
import type { Middleware } from 'koa'

/** Serves the built pages; `/` is `index`, and a page needs no `.html` in its address. Hashed files may be kept by the browser, the page itself may not. */
export function servePages(folder: string, index: string): Middleware {
  return async (context, next) => {
    if (context.method !== 'GET' && context.method !== 'HEAD') {
      await next()
      return
    }
    const path = context.path === '/' ? index : context.path.slice(1)
    if (context.path.startsWith('/assets/')) context.set('Cache-Control', 'public, max-age=31536000, immutable')
    try {
      await send(context, path, { root: folder, brotli: true, gzip: false, extensions: ['html'] })
    } catch (error) {
      if (!isMissing(error)) throw error
      await next()
    }
  }
}

/** A path that no file has, or that no file could have. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500
}
