import type { z } from 'zod'
import { read } from './json-requests.ts'

/** A browser of the office pages without a browser: one person's cookie, and the requests the pages make. */
export type OfficeClient = {
  readonly get: <Reply>(path: string, schema: z.ZodType<Reply>) => Promise<Reply>
  readonly post: <Reply>(path: string, body: unknown, schema: z.ZodType<Reply>) => Promise<Reply>
  /** For requests without a reply. */
  readonly send: (path: string, body: unknown) => Promise<void>
  readonly sendBytes: (path: string, body: Uint8Array) => Promise<void>
  readonly download: (path: string) => Promise<Uint8Array>
}

/** Starts signed out; whatever reply sets a cookie signs in. */
export function officeClient(origin: string): OfficeClient {
  let cookie = ''
  const ask = async (path: string, body?: unknown): Promise<Response> => {
    const isBytes = body instanceof Uint8Array
    const headers = { 'content-type': isBytes ? 'application/octet-stream' : 'application/json', cookie, origin }
    const sent = body === undefined ? {} : { method: 'POST', body: isBytes ? Buffer.from(body) : JSON.stringify(body) }
    const response = await fetch(origin + path, { headers, ...sent })
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? ''
    if (!response.ok) await read(response)
    return response
  }
  return {
    get: async (path, schema) => schema.parse(await read(await ask(path))),
    post: async (path, body, schema) => schema.parse(await read(await ask(path, body))),
    send: async (path, body) => void (await ask(path, body)),
    sendBytes: async (path, body) => void (await ask(path, body)),
    download: async (path) => new Uint8Array(await (await ask(path)).arrayBuffer()),
  }
}
