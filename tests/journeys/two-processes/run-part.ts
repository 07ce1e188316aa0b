import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const program = join(import.meta.dirname, 'part-process.ts')

export type RunningPart = Awaited<ReturnType<typeof runPart>>

/** Starts one part in a process of its own, with these settings and no others. */
export async function runPart(settings: Readonly<Record<string, string>>, movedBy: number) {
  const env = { PATH: process.env['PATH'], ...settings, MOVED_BY: `${movedBy}` }
  const child = fork(program, [], { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const complaints = child.stderr ? text(child.stderr) : Promise.resolve('')
  await told(child, 'listens', complaints)
  return {
    said: () => said,
    complaints,
    moveTo: async (milliseconds: number) => {
      child.send(milliseconds)
      await told(child, 'moved', complaints)
    },
    kill: () => ended(child, 'SIGKILL'),
    stop: () => ended(child, 'SIGTERM'),
  }
}

async function told(child: ChildProcess, what: string, complaints: Promise<string>): Promise<void> {
  const failed = once(child, 'exit').then(async () => Promise.reject(new Error(await complaints)))
  failed.catch(() => {})
  for (;;) {
    const [message] = (await Promise.race([once(child, 'message'), failed])) as unknown[]
    if (message === what) return
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  if (signal === 'SIGTERM') child.disconnect()
  await exit
}
