import type { Clock } from '../../backend/domain/clock.ts'

/** A clock that stands still until it is moved; starts on 2 March 2026, a Monday. */
export function fixedClock(start = Date.UTC(2026, 2, 2, 8)): Clock & { readonly moveTo: (time: number) => void } {
  let time = start
  return {
    now: () => time,
    moveTo: (later) => {
      time = later
    },
  }
}

export const day = 24 * 60 * 60 * 1000
