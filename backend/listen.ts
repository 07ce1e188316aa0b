import { createServer, type RequestListener, type Server } from 'node:http'

export type Listening = {
  readonly port: number
  /** Lets running requests end, then stops. */
  readonly stop: () => Promise<void>
}

/** `setting`: which one names the port, `PORT` unless said. */
export type ListenAt = { readonly port: number; readonly host: string; readonly setting?: string }

/** Starts listening, or says in plain words why it cannot. Port 0 lets the system choose one. */
export async function listen(
  app: RequestListener,
  { port, host, setting = 'PORT' }: ListenAt,
): Promise<Listening | { readonly problem: string }> {
  const server = createServer(app)
  const failure = await started(server, port, host)
  if (failure) return { problem: whyNot(failure, port, setting) }
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, stop: () => stopped(server) }
}

function started(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error && typeof error.code === 'string' ? error.code : 'unknown'))
    server.listen(port, host, () => resolve(undefined))
  })
}

function whyNot(code: string, port: number, setting: string): string {
  if (code === 'EADDRINUSE') return `${setting}: ${port} is in use by another program; stop it or choose another port`
  if (code === 'EACCES') return `${setting}: ${port} may not be used by this user; choose one above 1023`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'LISTEN: is no address of this machine; take 127.0.0.1, or one that it has'
  return `LISTEN or ${setting}: cannot listen there (${code})`
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
