import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bindToCore } from './one-core.ts'
import { postAll, type LoadResult } from './raw-client.ts'
import { endServer, startServer } from './server-process.ts'

export type ServerLoad = {
  readonly kind: 'bare' | 'varsko'
  readonly port: number
  readonly path: string
  readonly type?: string
  /** Sent first and not measured: code that was just started is translated while it runs. */
  readonly warmUp: readonly Uint8Array[]
  readonly bodies: readonly Uint8Array[]
  /** Fills the databases in the folder before the server starts. */
  readonly prepare: (folder: string) => Promise<void>
}

export type Loaded = LoadResult & {
  /** Microseconds of processor time for each request. */
  readonly cpu: number
}

export const connections = 32

/** Starts a server on the first core, loads it from the second over 32 connections, prints and answers what it took. */
export async function loadServer({ prepare, warmUp, bodies, ...to }: ServerLoad): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-load-'))
  await prepare(folder)
  const server = await startServer({ ...to, folder })
  bindToCore(server.pid, 0)
  await postAll({ ...to, bodies: warmUp, connections })
  const before = await cpuOf(server)
  const load = await postAll({ ...to, bodies, connections })
  const cpu = ((await cpuOf(server)) - before) / bodies.length
  await endServer(server)
  rmSync(folder, { recursive: true })
  const { requestsPerSecond, p50, p99, statuses } = load
  console.log(
    `${to.kind.padEnd(6)} ${requestsPerSecond.toFixed(0).padStart(6)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${cpu.toFixed(0)} us CPU each, replies ${JSON.stringify(statuses)}`,
  )
  return { ...load, cpu }
}

async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = new Promise<NodeJS.CpuUsage>((resolve) => {
    server.once('message', (message) => resolve(message as NodeJS.CpuUsage))
  })
  server.send('cpu')
  const { user, system } = await answer
  return user + system
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
