import { connect, type Socket } from 'node:net'

export type LoadRequest = {
  readonly port: number
  readonly path: string
  /** `application/octet-stream` unless said. */
  readonly type?: string
  readonly bodies: readonly Uint8Array[]
  readonly connections: number
}

export type LoadResult = {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Replies by status. */
  readonly statuses: Readonly<Record<string, number>>
}

/**
 * Posts each body once over so many connections that stay open, one request at a time on each. Writes prepared bytes and
 * reads as far as the length says, so that it costs far less than the server it measures.
 */
export async function postAll({ bodies, connections, ...to }: LoadRequest): Promise<LoadResult> {
  const waiting = bodies.map((body) => Buffer.concat([headOf(to, body.length), body])).toReversed()
  const times: number[] = []
  const statuses: Record<string, number> = {}
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, () =>
      drive(
        connect(to.port, '127.0.0.1'),
        () => waiting.pop(),
        (status, time) => {
          statuses[status] = (statuses[status] ?? 0) + 1
          times.push(time)
        },
      ),
    ),
  )
  const seconds = (performance.now() - started) / 1000
  const sorted = times.toSorted((one, other) => one - other)
  const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { requestsPerSecond: times.length / seconds, p50: quantile(0.5), p99: quantile(0.99), statuses }
}

type Target = Pick<LoadRequest, 'port' | 'path' | 'type'>

function headOf({ port, path, type = 'application/octet-stream' }: Target, length: number): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
  )
}

function drive(
  socket: Socket,
  next: () => Buffer | undefined,
  onReply: (status: string, time: number) => void,
): Promise<void> {
  socket.setNoDelay(true)
  return new Promise((resolve, reject) => {
    let received = ''
    let sentAt = 0
    const send = () => {
      const request = next()
      if (!request) {
        socket.end()
        resolve()
        return
      }
      sentAt = performance.now()
      socket.write(request)
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (chunk: string) => {
      received += chunk
      const end = lengthOfReply(received)
      if (end === undefined || received.length < end) return
      onReply(received.slice(9, 12), performance.now() - sentAt)
      received = received.slice(end)
      send()
    })
  })
}

function lengthOfReply(received: string): number | undefined {
  const body = received.indexOf('\r\n\r\n')
  if (body === -1) return undefined
  const length = /content-length: (\d+)/i.exec(received.slice(0, body))?.[1]
  if (length === undefined) throw new Error('The load client reads replies that state their length only')
  return body + 4 + Number(length)
}
