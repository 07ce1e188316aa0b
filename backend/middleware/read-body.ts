import type { IncomingMessage } from 'node:http'
import type { Context } from 'koa'
import { Problem } from '../domain/problems.ts'

/** The body as bytes, refused as soon as it is longer than `limit` bytes. */
async function readBody(context: Context, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of context.req) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > limit) throw new Problem('too-large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

type Reader = { parse: (raw: unknown) => unknown }

const described = new WeakMap<IncomingMessage, { readonly as: Reader | undefined; wasRead: boolean }>()

/** States what a request's body is described as: it can be read as nothing else. Answers whether it was read. */
export function describeBody({ req }: Context, as: Reader | undefined): () => boolean {
  const body = { as, wasRead: false }
  described.set(req, body)
  return () => body.wasRead
}

/** The body as bytes that nothing else holds any more: what it came in is overwritten. For what must not lie around. */
export async function readSecret(context: Context, limit: number): Promise<Uint8Array> {
  const secret = new Uint8Array(limit)
  let length = 0
  for await (const chunk of context.req) {
    const bytes: Uint8Array = chunk
    if (length + bytes.length <= limit) secret.set(bytes, length)
    length += bytes.length
    bytes.fill(0)
  }
  if (length > limit) throw new Problem('too-large')
  return secret.subarray(0, length)
}

/** The body as JSON of the given shape. */
export async function readJson<Value>(
  context: Context,
  schema: { parse: (raw: unknown) => Value },
  limit = 16_384,
): Promise<Value> {
  const body = described.get(context.req)
  if (body && body.as !== schema) throw new Error('A request is read as something else than it is described as')
  if (body) body.wasRead = true
  const text = (await readBody(context, limit)).toString('utf8')
  return schema.parse(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad-request')
  }
}
