import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongoServer, type MongoServer } from '../../support/mongo-server.ts'
import { startSmtpServer, type Reception } from '../../mail/smtp-server.ts'

/** `mongo-files` is a MongoDB-protocol server that keeps its data in a file; `mongo` gives documents in their order of insertion. */
export type DatabaseKind = 'sqlite' | 'mongo' | 'mongo-files'

/** Everything the employer has: the folder with databases, keys and logs, the databases' addresses, the mail server. */
export type Attacked = {
  readonly kind: DatabaseKind
  readonly folder: string
  /** Addresses of the databases by part; none where the part is a file in the folder. */
  readonly uris: Readonly<Record<string, string>>
  readonly mailboxes: Reception
  readonly respondentOrigin: string
  readonly officeOrigin: string
  readonly now: () => number
  readonly moveTo: (time: number) => Promise<void>
  readonly ask: (kind: 'runDueJobs' | 'makeSetUpLink' | 'settled') => Promise<unknown>
  /** Kills the server before so many more writes; answers the names of the writes it came to. */
  readonly runAndKillAt: (write: number) => Promise<readonly string[]>
  readonly kill: () => Promise<void>
  /** Starts the server again on what was left, after it was killed. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type AttackedOptions = {
  readonly kind: DatabaseKind
  /** Whether MongoDB holds the keys too; else they lie in files. */
  readonly keysInDatabase?: boolean
  /** Settings that differ from the usual. */
  readonly settings?: Readonly<Record<string, string>>
}

export const day = 24 * 60 * 60 * 1000

/** Starts an installation in a process of its own, with a mail server and databases of its own. */
export async function startAttacked({
  kind,
  keysInDatabase = false,
  settings = {},
}: AttackedOptions): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-attack-'))
  mkdirSync(join(folder, 'logs'))
  mkdirSync(join(folder, 'data'))
  const mailboxes = await startSmtpServer()
  const mongo = kind === 'sqlite' ? undefined : await startMongoServer(fileOf(kind, folder))
  const port = await freePort()
  const uris = urisOf(mongo, keysInDatabase)
  const environment = {
    ...process.env,
    PORT: String(port),
    DATA_FOLDER: join(folder, 'data'),
    SMTP_URL: mailboxes.url,
    MONGODB_URI: uris['registrar'] ?? '',
    MONGODB_BOX_URI: uris['box'] ?? '',
    MONGODB_KEYS_URI: uris['keys'] ?? '',
    KEYS_FOLDER: '',
    RESPONDENT_ORIGIN: '',
    OFFICE_ORIGIN: '',
    ...settings,
  }
  let time = Date.now()
  const begin = () => startProcess({ ...environment, ATTACK_TIME: String(time) }, join(folder, 'logs'))
  let running = await begin()
  return {
    kind,
    folder,
    uris,
    mailboxes,
    respondentOrigin: `http://127.0.0.1:${port}`,
    officeOrigin: `http://localhost:${port}`,
    now: () => time,
    moveTo: async (later) => {
      time = later
      if (running.isAlive()) await running.ask({ kind: 'moveTo', time })
    },
    ask: (asked) => running.ask({ kind: asked }),
    runAndKillAt: async (write) => {
      await running.ask({ kind: 'killAtWrite', write })
      running.writes.length = 0
      await Promise.race([
        running.ask({ kind: 'runDueJobs' }).then(() => running.ask({ kind: 'settled' })),
        running.ended,
      ])
      return [...running.writes]
    },
    kill: () => running.kill(),
    restart: async () => {
      await running.kill()
      running = await begin()
    },
    stop: () => stopAll(running, [mongo, mailboxes], folder),
  }
}

function urisOf(mongo: MongoServer | undefined, keysInDatabase: boolean): Attacked['uris'] {
  if (!mongo) return {}
  const address = (part: string) => `${mongo.uri}/attacked-${part}`
  return {
    registrar: address('registrar'),
    box: address('box'),
    ...(keysInDatabase && { keys: address('keys') }),
  }
}

type Running = Awaited<ReturnType<typeof startProcess>>

async function stopAll(
  running: Running,
  servers: readonly (MongoServer | Reception | undefined)[],
  folder: string,
): Promise<void> {
  await running.kill()
  for (const server of servers) await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}

const fileOf = (kind: DatabaseKind, folder: string) =>
  kind === 'mongo-files' ? join(folder, 'data', 'mongo-files') : undefined

async function startProcess(environment: NodeJS.ProcessEnv, logs: string) {
  const [output, errors] = ['stdout.log', 'stderr.log'].map((name) => openSync(join(logs, name), 'a'))
  const child = fork(join(import.meta.dirname, 'installation-process.ts'), {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', output, errors, 'ipc'],
  })
  for (const file of [output, errors]) closeSync(file!)
  const ended = once(child, 'exit')
  const writes: string[] = []
  child.on('message', (message) => {
    if (typeof message === 'object' && 'write' in message) writes.push(String(message.write))
  })
  await Promise.race([
    replyOf(child),
    ended.then(() => Promise.reject(new Error('The installation under attack did not start'))),
  ])
  let last: Promise<unknown> = Promise.resolve()
  return {
    ended,
    writes,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    ask: (question: object): Promise<unknown> => {
      last = last.then(() => {
        const reply = Promise.race([replyOf(child), ended])
        if (child.connected) child.send(question)
        return reply
      })
      return last
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await ended
    },
  }
}

function replyOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('done' in message)) return
      child.off('message', hear)
      resolve(message.done)
    }
    child.on('message', hear)
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
