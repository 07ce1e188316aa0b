import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export type ServerToStart = {
  readonly kind: 'bare' | 'varsko'
  readonly port: number
  readonly folder: string
  /** Settings beside the folder, such as the address of a database. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts a server under test in a process of its own; resolves when it listens. */
export async function startServer({ kind, port, folder, settings = {} }: ServerToStart): Promise<ChildProcess> {
  const server = fork(join(import.meta.dirname, 'accept-server.ts'), [kind, String(port), folder], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...settings },
  })
  await new Promise((resolve, reject) => {
    server.once('message', resolve)
    server.once('exit', () => reject(new Error(`The ${kind} server did not start`)))
  })
  return server
}

/** Ends it at once, as a crash would. */
export async function endServer(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGKILL')
  await ended
}
