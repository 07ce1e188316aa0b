import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request of the closing job, as method and path without ids. */
export type Passing = { readonly what: string; readonly at: 'request' | 'reply' }

export type ControlLine = Awaited<ReturnType<typeof startControlLine>>

/**
 * The line between the two processes, on which the test listens: `onPassing` hears of every request before it is passed
 * on and of every reply before it is handed back, and may end a process meanwhile; then nothing goes further.
 */
export async function startControlLine(boxControl: string, onPassing: (one: Passing) => Promise<'pass' | 'cut'>) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    void pass().catch(() => response.destroy())
    async function pass() {
      const body = Buffer.concat(await Array.fromAsync(request))
      const what = `${request.method} ${(request.url ?? '').replaceAll(/[\w-]{22}/g, 'ID')}`
      seen.push(`${request.url} ${body.toString('latin1')}`)
      if ((await onPassing({ what, at: 'request' })) === 'cut') return response.destroy()
      const reply = await fetch(boxControl + request.url, {
        method: request.method ?? '',
        headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
        ...(body.length > 0 ? { body } : {}),
      })
      const answered = Buffer.from(await reply.arrayBuffer())
      if ((await onPassing({ what, at: 'reply' })) === 'cut') return response.destroy()
      return response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' }).end(answered)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Everything the registrar said to the box. */
    seen,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
