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

/** The body as JSON of the given shape. */
export async function readJson<Value>(
  context: Context,
  schema: { parse: (raw: unknown) => Value },
  limit = 16_384,
): Promise<Value> {
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
