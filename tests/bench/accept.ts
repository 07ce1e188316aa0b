import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBoxStores } from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { printFigure } from './figure.ts'
import { endServer, startServer } from './server-process.ts'
import { makeRound, makeSubmission } from './make-submissions.ts'
import { postAll, type LoadResult } from './raw-client.ts'

// Accepting answers: ballot verified, durable on disk, beside a bare node:http server, in turn, on the same core.
const ballots = Number(process.argv[2] ?? 6000)
const peopleInUnit = 15
const rounds = 3
const connections = 32
const port = 4390

console.log(`Making ${ballots} valid submissions of as many ballots ...`)
const made = await makeRound(ballots, Math.ceil(ballots / peopleInUnit))
const sheet = Array.from({ length: 40 }, (_, item) => item % 5)
const bodies: Uint8Array[] = []
for (const [place, ballot] of made.ballots.entries())
  bodies.push(await makeSubmission(made, ballot, { sheet, sequence: 1 + place }))
const share = Math.floor(bodies.length / rounds)
// Sent first and not measured, to both servers: what a server does in its first second is no load.
const warmUp = Math.floor(share / 4)
const ratios: number[] = []
const cpuRatios: number[] = []
const results: LoadResult[] = []
for (let turn = 0; turn < rounds; turn += 1) {
  const part = bodies.slice(turn * share, (turn + 1) * share)
  const bare = await measure('bare', part)
  const varsko = await measure('varsko', part)
  ratios.push(varsko.load.requestsPerSecond / bare.load.requestsPerSecond)
  cpuRatios.push(bare.cpu / varsko.cpu)
  results.push(varsko.load)
}
printFigure('accept.ratio', median(ratios), '>= 0.2 (final 0.333)')
// By processor time instead of by the clock: what is left when other programs take turns on the machine.
printFigure('accept.cpu-ratio', median(cpuRatios), 'printed')
printFigure('accept.p99-milliseconds', Math.max(...results.map(({ p99 }) => p99)), '< 50')
printFigure('accept.per-second', Math.max(...results.map(({ requestsPerSecond }) => requestsPerSecond)), 'printed')

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

async function measure(kind: 'bare' | 'varsko', part: readonly Uint8Array[]) {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-accept-'))
  const { box, close } = await openBoxStores(join(folder, 'box.sqlite'))
  await box.prepare(made.round, made.units)
  await close()
  const server = await startServer({ kind, port, folder })
  await postAll({ port, path: '/api/box', bodies: part.slice(0, warmUp), connections })
  const measured = part.slice(warmUp)
  const before = await cpuOf(server)
  const load = await postAll({ port, path: '/api/box', bodies: measured, connections })
  const cpu = (await cpuOf(server)) - before
  await endServer(server)
  rmSync(folder, { recursive: true })
  const each = (cpu / measured.length).toFixed(0)
  console.log(
    `${kind.padEnd(6)} ${load.requestsPerSecond.toFixed(0).padStart(6)} a second, p50 ${load.p50.toFixed(1)} ms, p99 ${load.p99.toFixed(1)} ms, ${each} us CPU each, replies ${JSON.stringify(load.statuses)}`,
  )
  return { load, cpu }
}

async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = new Promise<NodeJS.CpuUsage>((resolve) => {
    server.once('message', (message) => resolve(message as NodeJS.CpuUsage))
  })
  server.send('cpu')
  const { user, system } = await answer
  return user + system
}
