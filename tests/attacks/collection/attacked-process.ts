import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** A program, its settings and the folder that its output goes to. */
export type Program = {
  readonly file: string
  readonly environment: NodeJS.ProcessEnv
  readonly logs: string
}

export type AttackedProcess = Awaited<ReturnType<typeof startProcess>>

/** Starts a program and waits until it listens. */
export async function startProcess({ file, environment, logs }: Program) {
  mkdirSync(logs, { recursive: true })
  const [output, errors] = ['stdout.log', 'stderr.log'].map((name) => openSync(join(logs, name), 'a'))
  const child = fork(file, {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', output, errors, 'ipc'],
  })
  for (const handle of [output, errors]) closeSync(handle!)
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
