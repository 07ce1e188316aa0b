import { spawnSync } from 'node:child_process'

/**
 * Binds every thread of a process to one core, where the system has `taskset`: a server to the first and what measures it
 * to the second, so that neither helps itself to the other's. Answers whether it did.
 */
export function bindToCore(pid: number | undefined, core: number): boolean {
  if (pid === undefined || process.platform !== 'linux') return false
  return spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' }).status === 0
}
