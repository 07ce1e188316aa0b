import { createServer, type RequestListener, type Server } from 'node:http'

export type Listening = {
  readonly port: number
  /** Lets running requests end, then stops. */
  readonly stop: () => Promise<void>
}

/** Starts listening, or says in plain words why it cannot. Port 0 lets the system choose one. */
export async function listen(
  app: RequestListener,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening | { readonly problem: string }> {
  const server = createServer(app)
  const failure = await started(server, port, host)
  if (failure) return { problem: whyNot(failure, port) }
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, stop: () => stopped(server) }
}

function started(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error && typeof error.code === 'string' ? error.code : 'unknown'))
    server.listen(port, host, () => resolve(undefined))
  })
}

function whyNot(code: string, port: number): string {
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use by another program; stop it or choose another port`
  if (code === 'EACCES') return `PORT: ${port} may not be used by this user; choose one above 1023`
  return `LISTEN or PORT: cannot listen there (${code})`
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
