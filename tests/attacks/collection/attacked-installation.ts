import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../support/free-port.ts'
import { startMongoServer, type MongoServer } from '../../support/mongo-server.ts'
import { startSmtpServer, type Reception } from '../../mail/smtp-server.ts'
import { startProcess, type AttackedProcess } from './attacked-process.ts'

/** `mongo-files` is a MongoDB-protocol server that keeps its data in a file; `mongo` gives documents in their order of insertion. */
export type DatabaseKind = 'sqlite' | 'mongo' | 'mongo-files'

/** Everything the employer has: the folder with databases, keys and logs, the databases' addresses, the mail server. */
export type Attacked = {
  readonly kind: DatabaseKind
  /** The kind, and whether registrar and box are two processes, as figures are named. */
  readonly label: string
  readonly folder: string
  /** Addresses of the databases by part; none where the part is a file in the folder. */
  readonly uris: Readonly<Record<string, string>>
  readonly mailboxes: Reception
  readonly respondentOrigin: string
  readonly officeOrigin: string
  readonly now: () => number
  readonly moveTo: (time: number) => Promise<void>
  readonly ask: (kind: 'runDueJobs' | 'makeSetUpLink' | 'settled') => Promise<unknown>
  readonly stop: () => Promise<void>
}

/** One process, which can be killed and started again on what was left. */
export type KillableAttacked = Attacked & {
  /** Kills the server before so many more writes; answers the names of the writes it came to. */
  readonly runAndKillAt: (write: number) => Promise<readonly string[]>
  readonly kill: () => Promise<void>
  /** Starts the server again on what was left, after it was killed. */
  readonly restart: () => Promise<void>
}

export type AttackedOptions = {
  readonly kind: DatabaseKind
  /** Whether MongoDB holds the keys too; else they lie in files. */
  readonly keysInDatabase?: boolean
}

export const day = 24 * 60 * 60 * 1000

/** Starts an installation in a process of its own, with a mail server and databases of its own. */
export async function startAttacked({ kind, keysInDatabase = false }: AttackedOptions): Promise<KillableAttacked> {
  const place = await makePlace()
  const { folder, mailboxes } = place
  const mongo = await mongoIn(kind, join(folder, 'data'))
  const port = await freePort()
  const uris = urisOf(mongo, keysInDatabase ? ['registrar', 'box', 'keys'] : ['registrar', 'box'])
  const environment = {
    ...noSettings(),
    PORT: String(port),
    DATA_FOLDER: join(folder, 'data'),
    SMTP_URL: mailboxes.url,
    MONGODB_URI: uris['registrar'],
    MONGODB_BOX_URI: uris['box'],
    MONGODB_KEYS_URI: uris['keys'],
  }
  let time = Date.now()
  const begin = () =>
    startProcess({
      file: programs.all,
      environment: { ...environment, ATTACK_TIME: String(time) },
      logs: join(folder, 'logs'),
    })
  let running = await begin()
  return {
    ...addressesOf({ kind, label: kind, folder, uris, mailboxes, port }),
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
    stop: () => stopAll([running], [mongo, mailboxes], folder),
  }
}

const programs = {
  all: join(import.meta.dirname, 'installation-process.ts'),
  registrar: join(import.meta.dirname, 'registrar-process.ts'),
  box: join(import.meta.dirname, 'box-process.ts'),
}

/** The hosts of an installation whose registrar and box are two processes. */
export const hosts = ['registrar', 'box'] as const
export type Host = (typeof hosts)[number]

/**
 * Starts registrar and box as two processes, as on two hosts: each has a folder for its data and one for its logs, named
 * after the host, a database server of its own where it needs one, and the settings of its part alone.
 */
export async function startAttackedHosts(kind: DatabaseKind): Promise<Attacked> {
  const place = await makePlace()
  const { folder, mailboxes } = place
  const data = { registrar: join(folder, 'data', 'registrar'), box: join(folder, 'data', 'box') }
  const mongo = { registrar: await mongoIn(kind, data.registrar), box: await mongoIn(kind, data.box) }
  const uris = { ...urisOf(mongo.registrar, ['registrar']), ...urisOf(mongo.box, ['box']) }
  const settings = await settingsOfHosts({ data, uris, mailboxes })
  let time = Date.now()
  const begin = (host: Host) =>
    startProcess({
      file: programs[host],
      environment: { ...noSettings(), ...settings[host], ATTACK_TIME: String(time) },
      logs: join(folder, 'logs', host),
    })
  const [box, registrar] = [await begin('box'), await begin('registrar')]
  const port = Number(settings.registrar.PORT)
  return {
    ...addressesOf({ kind, label: `${kind}.two-processes`, folder, uris, mailboxes, port }),
    now: () => time,
    moveTo: async (later) => {
      time = later
      for (const one of [box, registrar]) await one.ask({ kind: 'moveTo', time })
    },
    ask: (asked) => registrar.ask({ kind: asked }),
    stop: () => stopAll([registrar, box], [mongo.registrar, mongo.box, mailboxes], folder),
  }
}

type Hosting = {
  readonly data: Readonly<Record<Host, string>>
  readonly uris: Attacked['uris']
  readonly mailboxes: Reception
}

async function settingsOfHosts({ data, uris, mailboxes }: Hosting) {
  const [port, boxPort, controlPort] = [await freePort(), await freePort(), await freePort()]
  const shared = { BOX_ORIGIN: `http://127.0.0.1:${boxPort}`, BOX_SECRET: randomBytes(32).toString('hex') }
  return {
    registrar: {
      ...shared,
      PARTS: 'registrar',
      PORT: String(port),
      BOX_CONTROL: `http://127.0.0.1:${controlPort}`,
      DATA_FOLDER: data.registrar,
      MONGODB_URI: uris['registrar'],
      SMTP_URL: mailboxes.url,
    },
    box: {
      ...shared,
      PARTS: 'box',
      PORT: String(boxPort),
      BOX_CONTROL_PORT: String(controlPort),
      RESPONDENT_ORIGIN: `http://127.0.0.1:${port}`,
      DATA_FOLDER: data.box,
      MONGODB_BOX_URI: uris['box'],
    },
  }
}

async function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-attack-'))
  for (const name of ['data', 'logs']) mkdirSync(join(folder, name))
  return { folder, mailboxes: await startSmtpServer() }
}

/** What a process needs of its surroundings to run at all, without any setting. */
const noSettings = () => ({ PATH: process.env['PATH'] })

function addressesOf({
  port,
  ...known
}: Pick<Attacked, 'kind' | 'label' | 'folder' | 'uris' | 'mailboxes'> & { readonly port: number }) {
  return { ...known, respondentOrigin: `http://127.0.0.1:${port}`, officeOrigin: `http://localhost:${port}` }
}

async function mongoIn(kind: DatabaseKind, folder: string): Promise<MongoServer | undefined> {
  if (kind === 'sqlite') return undefined
  mkdirSync(folder, { recursive: true })
  return startMongoServer(kind === 'mongo-files' ? join(folder, 'mongo-files') : undefined)
}

function urisOf(mongo: MongoServer | undefined, parts: readonly string[]): Attacked['uris'] {
  return mongo ? Object.fromEntries(parts.map((part) => [part, `${mongo.uri}/attacked-${part}`])) : {}
}

async function stopAll(
  running: readonly AttackedProcess[],
  servers: readonly (MongoServer | Reception | undefined)[],
  folder: string,
): Promise<void> {
  for (const one of running) await one.kill()
  for (const server of servers) await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
