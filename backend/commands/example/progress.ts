import { stdout } from 'node:process'

/** Shows what is going on: a line per step and, on a terminal, a count that moves within it. */
export type Progress = {
  readonly step: (text: string) => void
  readonly count: (done: number, all: number) => void
}

export function progress(started = Date.now()): Progress {
  let hasCount = false
  const seconds = () => `${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s`
  return {
    step: (text) => {
      stdout.write(`${hasCount ? '\n' : ''}${seconds()}  ${text}\n`)
      hasCount = false
    },
    count: (done, all) => {
      if (!stdout.isTTY && done < all) return
      stdout.write(`${stdout.isTTY ? '\r' : ''}${seconds()}    ${done} of ${all}${stdout.isTTY ? '' : '\n'}`)
      hasCount = stdout.isTTY
    },
  }
}
