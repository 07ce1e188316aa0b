import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A running server that speaks MongoDB's protocol; `uri` names no database. */
export type MongoServer = {
  readonly uri: string
  /** Ends it and waits until it has ended. */
  readonly stop: () => Promise<void>
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>
}

const folder = join(import.meta.dirname, '..', 'mongo-server', 'target')
const quickStart = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

/** Whether `npm run test:setup` has built the server. */
export const isMongoServerBuilt = () => existsSync(join(folder, 'classes', 'MongoServer.class'))

/** Starts the test server; with a file it keeps its data there, else in memory. */
export async function startMongoServer(file?: string): Promise<MongoServer> {
  const classPath = [join(folder, 'classes'), join(folder, 'lib', '*')].join(process.platform === 'win32' ? ';' : ':')
  const command = [...quickStart, '-cp', classPath, 'MongoServer', ...(file ? [file] : [])]
  const server = spawn('java', command, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  return {
    uri: `mongodb://127.0.0.1:${await portOf(server)}`,
    stop: async () => {
      server.stdin.end()
      await ended
    },
    kill: async () => {
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  const failed = once(server, 'exit').then(() => {
    throw new Error('The MongoDB test server ended before it was ready. Run "npm run test:setup".')
  })
  if (!server.stdout) throw new Error('The MongoDB test server has no output')
  const [line] = await Promise.race([once(createInterface({ input: server.stdout }), 'line'), failed])
  return Number(line)
}
