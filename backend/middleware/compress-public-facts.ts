import { brotliCompress, constants } from 'node:zlib'
import { promisify } from 'node:util'
import type { Middleware } from 'koa'

const compress = promisify(brotliCompress)
const mostKept = 256
/** Smaller replies gain nothing. */
const leastBytes = 1024

/**
 * Sends what is the same bytes for everybody compressed. Nothing else may be: a reply that holds a secret beside what its
 * asker chose gives the secret away by its length (Gluck, Harris and Prado 2013). The latest compressed replies stay in
 * memory, so that a round of thousands is compressed once.
 */
export function compressPublicFacts(): Middleware {
  const kept = new Map<string, Buffer>()
  return async (context, next) => {
    await next()
    if (context.method !== 'GET' || !context.path.startsWith('/api/rounds/') || context.status !== 200) return
    context.vary('Accept-Encoding')
    const text = JSON.stringify(context.body)
    if (text.length < leastBytes || context.acceptsEncodings('br') !== 'br') return
    const compressed = kept.get(text) ?? (await brotli(text))
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, compressed)
    context.body = compressed
    context.type = 'application/json'
    context.set('Content-Encoding', 'br')
  }
}

function brotli(text: string): Promise<Buffer> {
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}
