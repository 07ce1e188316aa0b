import type { Middleware } from 'koa'

const step = 512

/**
 * JSON of a length that tells little: blanks behind it, which JSON allows, up to a multiple of 512 bytes. Whoever sees how
 * much travels, a proxy for instance, then sees the same for one answer and another. Nothing padded is ever compressed.
 */
export function padded(json: string): string {
  // A yes is a letter shorter than a no: they must not lie on two sides of a step.
  const even = json.replace('"used":true', '"used":true ')
  const length = Buffer.byteLength(even)
  return even + ' '.repeat(Math.ceil(length / step) * step - length)
}

/** Pads what is answered to a POST; what is fetched is the same bytes for everybody, and needs none. */
export function padReplies(): Middleware {
  return async (context, next) => {
    await next()
    if (context.method !== 'POST' || typeof context.body !== 'object' || context.body === null) return
    context.body = padded(JSON.stringify(context.body))
    context.type = 'application/json'
  }
}
