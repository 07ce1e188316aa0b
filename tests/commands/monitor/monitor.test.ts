import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchPublicly } from '../../../backend/commands/monitor/fetch-publicly.ts'
import { keptRound } from '../../../backend/commands/monitor/kept-round.ts'
import { readMonitorOptions } from '../../../backend/commands/monitor/options.ts'
import { watchRound, type WatchRound } from '../../../backend/commands/monitor/watch-round.ts'
import { groupedFingerprint } from '../../../backend/contract/sealed-box/fingerprint.ts'
import { sampleQuestionnaire } from '../../survey-ui/sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../../survey-ui/sample-round.ts'

const launcher = join(import.meta.dirname, '..', '..', '..', 'backend', 'launch.js')
const hour = 3_600_000
let honest: SampleRound
let folder: string
let file: string
let server: Server
let origin: string
/** What the server answers, look by look; the last one stays. */
let served: unknown[]
let headers: Record<string, unknown>[]
let said: string[]

const reply = ({ manifest }: SampleRound, extension: unknown = null) => ({
  manifest: manifest.text,
  signature: manifest.signature,
  extension,
})

beforeAll(async () => {
  honest = await sampleRound(await sampleQuestionnaire())
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-monitor-'))
  file = join(folder, 'kept.json')
  headers = []
  said = []
  served = [reply(honest)]
  server = createServer((request, response) => {
    headers.push({ ...request.headers })
    const body = served.length > 1 ? served.shift() : served[0]
    if (body === 'down') response.destroy()
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

/** Watches until so many looks later the round's time is over. */
function watch(given: Partial<WatchRound> = {}, looks = 3) {
  let waited = 0
  return watchRound({
    round: honest.round,
    fingerprint: undefined,
    once: false,
    get: fetchPublicly(origin),
    kept: keptRound(file),
    say: (line) => said.push(line),
    now: () => honest.facts.closesAt + (waited >= looks - 1 ? 3 * hour : -hour),
    wait: async () => void (waited += 1),
    ...given,
  })
}

/** Another manifest under the same round's name, signed by a key of its own. */
const second = async () => sampleRound(honest.questionnaire, { facts: { round: honest.round, title: 'En anden' } })

describe('the monitor', () => {
  it('ends well when nothing ever differed, and keeps no more than it needs', async () => {
    expect(await watch()).toBe(0)
    expect(said.join('\n')).toContain(groupedFingerprint(honest.manifest.fingerprint))
    expect(said.at(-1)).toContain('Nothing differed')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      round: honest.round,
      fingerprint: honest.manifest.fingerprint,
      closesAt: honest.facts.closesAt,
      extension: null,
    })
  })

  it('gives alarm when it is shown a second manifest for the round, and again when it is started anew', async () => {
    served = [reply(honest), reply(await second())]
    expect(await watch()).toBe(1)
    expect(said.join('\n')).toContain('two manifests')
    expect(await watch()).toBe(1)
    served = [reply(honest)]
    expect(await watch()).toBe(0)
  })

  it('gives alarm at once when the first one is not the notice’s', async () => {
    const { manifest } = await second()
    expect(await watch({ fingerprint: manifest.fingerprint })).toBe(1)
    expect(await watch({ fingerprint: honest.manifest.fingerprint })).toBe(0)
  })

  it('gives alarm at a signature that is not the round’s, and at another round’s manifest', async () => {
    const other = await sampleRound(honest.questionnaire)
    served = [{ ...reply(honest), signature: other.manifest.signature }]
    expect(await watch()).toBe(1)
    served = [reply(other)]
    expect(await watch()).toBe(1)
  })

  it('accepts one later closing time that the round’s key signed, and no other after it', async () => {
    const later = honest.extendedTo(honest.facts.closesAt + hour)
    served = [reply(honest), reply(honest, later)]
    expect(await watch({}, 3)).toBe(0)
    expect(said.join('\n')).toContain('moved later')
    served = [reply(honest, honest.extendedTo(honest.facts.closesAt + 2 * hour))]
    expect(await watch()).toBe(1)
    served = [reply(honest)]
    expect(await watch()).toBe(1)
  })

  it('gives alarm at a later closing time that another key signed', async () => {
    const stranger = await sampleRound(honest.questionnaire)
    served = [reply(honest, stranger.extendedTo(honest.facts.closesAt + hour))]
    expect(await watch()).toBe(1)
  })

  it('takes a server that is away for no difference, and goes on', async () => {
    served = [reply(honest), 'down', reply(honest)]
    expect(await watch({}, 4)).toBe(0)
    expect(said.join('\n')).toContain('cannot be reached')
    served = ['down']
    expect(await watch({ once: true })).toBe(2)
  })

  it('asks each time in the same way, with no cookie and nothing that names it', async () => {
    await watch()
    const [first, ...others] = headers
    for (const asked of others) expect(asked).toEqual(first)
    expect(Object.keys(first ?? {})).not.toContain('cookie')
    expect(JSON.stringify(first)).not.toMatch(/node|undici|varsko/i)
  })

  it('finds the round that is open where none is named', async () => {
    const { round, facts } = honest
    const listed = { round, organisation: 'Nørreå', title: facts.title, closesAt: facts.closesAt, state: 'open' }
    served = [{ rounds: [listed, { ...listed, round: 'x', state: 'released' }] }, reply(honest)]
    expect(await watch({ round: undefined, once: true })).toBe(0)
    served = [{ rounds: [] }]
    rmSync(file)
    expect(await watch({ round: undefined, once: true })).toBe(2)
  })

  it('runs as a command that ends with what it found', async () => {
    const run = (fingerprint: string) =>
      new Promise<{ readonly code: unknown; readonly output: string }>((resolve) => {
        const address = `${origin}/round#${honest.round}`
        const args = [
          launcher,
          'backend/commands/monitor.ts',
          address,
          '--once',
          '--file',
          file,
          '--fingerprint',
          fingerprint,
        ]
        execFile(process.execPath, args, (error, output) => resolve({ code: error?.code ?? 0, output }))
      })
    expect(await run(groupedFingerprint(honest.manifest.fingerprint))).toMatchObject({ code: 0 })
    const { code, output } = await run('0'.repeat(26))
    expect(code).toBe(1)
    expect(output).toContain('THE ROUND IS NOT WHAT IT WAS')
  }, 60_000)

  it.each([
    [[], 'address'],
    [['ftp://a.example/round'], 'address'],
    [['https://a.example/round#short'], 'no round'],
    [['https://a.example/round', '--fingerprint', 'ABC'], '26 letters'],
    [['https://a.example/round', '--every', '0'], 'minutes'],
    [['https://a.example/round', '--cookie', 'x'], '--cookie'],
  ])('says what is wrong with %j', (args, wrong) => {
    expect(readMonitorOptions(args)).toContain(wrong)
  })
})
