import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, describe, it } from 'vitest'

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

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

  it('ends with the settings named where folders and databases cannot be opened, and repeats no password', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const nowhere = `mongodb://user:hunter2@127.0.0.1:${await freePort()}/work`
    const { code, complaints } = await start({ DATA_FOLDER: file, MONGODB_URI: nowhere, PORT: '0' }).ended
    expect(code).toBe(1)
    expect(complaints.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'Varsko did not start. Correct these settings',
      'MONGODB_URI',
      'MONGODB_BOX_URI',
      'KEYS_FOLDER',
      '',
    ])
    expect(complaints).not.toContain('hunter2')
  }, 60_000)
})
