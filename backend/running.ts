import type { Clock } from './domain/clock.ts'

/** What a process runs by: the real clock and a pause of half a minute between jobs, unless a test gives others. */
export type Running = { readonly clock: Clock; readonly jobsEveryMilliseconds: number }

export const usualRunning: Running = { clock: { now: Date.now }, jobsEveryMilliseconds: 30_000 }

/** Runs `stop` once when the process is told to end. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}
