import { createHash } from 'node:crypto'

/** The locks of a made-up ballot; the first is the id of its slot. */
export function lockOf(ballot: number | string, step: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`ballot ${ballot}, lock ${step}`).digest())
}

/** What the answer of a step, from 0, shows of the ballot's locks. */
export function locksAt(ballot: number | string, step: number) {
  return { slotId: lockOf(ballot, 0), opens: lockOf(ballot, step), nextLock: lockOf(ballot, step + 1) }
}
