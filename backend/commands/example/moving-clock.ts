import type { Clock } from '../../domain/clock.ts'

/** The example's time: it stands still while months are skipped, and goes on with the real one when `run` is called. */
export type MovingClock = Clock & { readonly moveTo: (time: number) => void; readonly run: () => void }

export function movingClock(start: number): MovingClock {
  let time = start
  let isRunning = false
  return {
    now: () => (isRunning ? Date.now() : time),
    moveTo: (later) => {
      time = later
    },
    run: () => {
      isRunning = true
    },
  }
}
