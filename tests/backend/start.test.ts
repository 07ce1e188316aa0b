import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, expect, describe, it } from 'vitest'
import { boxSchema } from '../../backend/store/sqlite/box-schema.ts'
import { dropDatabases, mongoUri } from '../store/backends.ts'
import { databaseUri } from '../support/database-uri.ts'
import { freePort } from '../support/free-port.ts'

const main = join(import.meta.dirname, '..', '..', 'backend', 'main.ts')

let folder: string
const stops: (() => Promise<unknown>)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-start-'))
})

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

/** Starts the server in a process of its own; `listens` is what it said until then, `ended` all there was to say. */
function start(settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, ...settings }
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(server, 'exit')
  const complaints = text(server.stderr)
  let said = ''
  const listens = new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      if (said.includes('Varsko listens')) setTimeout(() => resolve(said), 300)
    })
    void exit.then(async () => reject(new Error(await complaints)))
  })
  listens.catch(() => {})
  const ended = exit.then(async ([code]: unknown[]) => ({ code, complaints: await complaints }))
  const stop = () => {
    server.kill('SIGTERM')
    return ended
  }
  stops.push(stop)
  return { listens, ended, stop }
}

const setUpSecret = (said: string) => /#set-up=([\w-]{43})\s/.exec(said)?.[1]

async function setUp(port: number, secret: string | undefined): Promise<number> {
  const reply = await fetch(`http://localhost:${port}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
    body: JSON.stringify({ secret, email: 'a@firma.example', name: 'Ane', language: 'da' }),
  })
  return reply.status
}

describe('starting the server', () => {
  it('prints a link that sets an empty installation up once, and keeps what was stored', async () => {
    const port = await freePort()
    const first = start({ PORT: `${port}` })
    const secret = setUpSecret(await first.listens)
    expect(await setUp(port, secret)).toBe(200)
    expect(await setUp(port, secret)).not.toBe(200)
    expect(await first.stop()).toEqual({ code: 0, complaints: '' })
    const second = start({ PORT: `${port}` })
    expect(setUpSecret(await second.listens)).toBeUndefined()
  })

  it('names a port in use and a folder in use in one list, and ends', async () => {
    const port = await freePort()
    await start({ PORT: `${port}` }).listens
    const { code, complaints } = await start({ PORT: `${port}` }).ended
    expect(code).toBe(1)
    expect(complaints).toMatch(/^Varsko did not start/)
    expect(complaints).toContain(`PORT: ${port} is in use`)
    expect(complaints).toContain('DATA_FOLDER: is in use by another Varsko')
  }, 60_000)

  it('names everything that is wrong in one list, each with what to do, repeats no password and leaves nothing behind', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const port = await freePort()
    const busy = createServer().listen(port, '127.0.0.1')
    await once(busy, 'listening')
    const nowhere = `mongodb://user:hunter2@127.0.0.1:${await freePort()}/work`
    const { code, complaints } = await start({
      PORT: `${port}`,
      OFFICE_ORIGIN: 'office',
      RESPONDENT_ORIGIN: 'http://answer.example.dk',
      DATA_FOLDER: join(file, 'data'),
      KEYS_FOLDER: join(folder, 'keys'),
      MONGODB_URI: nowhere,
      MONGODB_BOX_URI: 'postgres://user:hunter2@here',
      SMTP_URL: 'smtp://user:hunter%2@',
      MAIL_FROM: 'nobody',
    }).ended
    busy.close()
    expect(code).toBe(1)
    expect(complaints.trimEnd().split('\n')).toEqual([
      'Varsko did not start. Correct these settings:',
      expect.stringMatching(/^ {2}OFFICE_ORIGIN: must be an address such as/),
      expect.stringMatching(/^ {2}MONGODB_BOX_URI: must be an address such as/),
      expect.stringMatching(/^ {2}SMTP_URL: must be an address such as/),
      expect.stringMatching(/^ {2}MAIL_FROM: must be an e-mail address/),
      expect.stringMatching(/^ {2}RESPONDENT_ORIGIN: must start with https/),
      expect.stringMatching(/^ {2}PORT: \d+ is in use by another program; stop it or choose another/),
      expect.stringMatching(/^ {2}MONGODB_URI: no MongoDB server answers there; start it, or correct/),
    ])
    expect(complaints).not.toContain('hunter')
    expect(readdirSync(folder)).toEqual(['file'])
  }, 60_000)

  it('names a data folder that cannot be, and leaves the others untouched', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const keys = join(folder, 'keys')
    const { code, complaints } = await start({ DATA_FOLDER: join(file, 'data'), KEYS_FOLDER: keys, PORT: '0' }).ended
    expect(code).toBe(1)
    expect(complaints).toContain('DATA_FOLDER: is a file, or lies below one; name a folder')
    expect(complaints.match(/DATA_FOLDER/g)).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('opens no database of a newer version or of something else, and changes neither', async () => {
    const newer = new DatabaseSync(join(folder, 'box.sqlite'))
    newer.exec(`PRAGMA application_id = ${boxSchema.applicationId}; PRAGMA user_version = 900; CREATE TABLE one (two)`)
    newer.close()
    writeFileSync(join(folder, 'registrar.sqlite'), 'Something that was here before. '.repeat(40))
    const before = contentOf(folder)
    const { code, complaints } = await start({ PORT: '0' }).ended
    expect(code).toBe(1)
    expect(complaints).toContain('DATA_FOLDER: the box database was written by a newer version of Varsko; start that')
    expect(complaints).toContain('DATA_FOLDER: holds something else than the registrar database; name another place')
    expect(contentOf(folder)).toEqual(before)
  })

  it('opens nothing of an older version while a round is open, so that the older one can end it', async () => {
    const box = new DatabaseSync(join(folder, 'box.sqlite'))
    box.exec(`PRAGMA application_id = ${boxSchema.applicationId}; PRAGMA user_version = 1; ${boxSchema.migrations[0]}`)
    box.exec("INSERT INTO round VALUES ('r', 'open')")
    box.close()
    const before = contentOf(folder)
    const { code, complaints } = await start({ PORT: '0' }).ended
    expect(code).toBe(1)
    expect(complaints).toContain('DATA_FOLDER: the box database holds a round that is not over')
    expect(contentOf(folder)).toEqual(before)
  })

  it.skipIf(!mongoUri)(
    'opens no MongoDB database of a newer version, and makes none beside it',
    async () => {
      const name = `varsko-test-${randomUUID()}`
      const uriOf = (part: string) => databaseUri(mongoUri, `${name}${part}`)
      const client = new MongoClient(uriOf(''))
      stops.push(async () => {
        await dropDatabases([uriOf(''), uriOf('-box')])
        await client.close()
      })
      const versions = client
        .db()
        .collection<{ readonly _id: string; readonly part: string; readonly version: number }>('schema-version')
      await versions.insertOne({ _id: 'schema', part: 'registrar', version: 900 })
      const { code, complaints } = await start({ MONGODB_URI: uriOf(''), PORT: '0' }).ended
      expect(code).toBe(1)
      expect(complaints).toContain('MONGODB_URI: the registrar database was written by a newer version of Varsko')
      expect(await client.db(`${name}-box`).collections()).toEqual([])
      expect(readdirSync(folder)).toEqual([])
    },
    60_000,
  )

  it('says of an address to listen on that this machine does not have it', async () => {
    const { code, complaints } = await start({ LISTEN: '203.0.113.7', PORT: '0' }).ended
    expect(code).toBe(1)
    expect(complaints).toContain('LISTEN: is no address of this machine; take 127.0.0.1')
    expect(readdirSync(folder)).toEqual([])
  })
})

function contentOf(place: string): readonly (readonly [string, string])[] {
  return readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'latin1')])
}
