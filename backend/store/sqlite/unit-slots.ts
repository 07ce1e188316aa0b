import type { Randomness } from '../../domain/randomness.ts'
import type { TakenSlot } from '../box-seal.ts'
import { randomBelow } from '../pick-at-random.ts'
import type { Database } from './open-database.ts'
import { bytesOf, integerOf } from './row-values.ts'

/** The places of one unit: both ends are its own. */
export type Places = { readonly first: number; readonly last: number }

/**
 * What tells the slots of a unit apart, in memory, so that an answer finds its place without reading the table. About 70
 * bytes a slot, each at its place: it knows no order of arrival either.
 */
export type UnitSlots = {
  readonly size: number
  /** The slot a ballot has already, with its lock until it is taken anew. */
  readonly own: (slotId: Uint8Array) => { readonly place: number; readonly lock: Uint8Array } | undefined
  /** One of the free places, each equally likely; undefined when none is left. */
  readonly free: (random: Randomness) => number | undefined
  /** To be called with what was written, in the write itself. */
  readonly take: (place: number, slot: Omit<TakenSlot, 'sealed'>) => void
}

const idBytes = 32
const blindDraws = 8

export function unitSlots({ first, last }: Places): UnitSlots {
  const size = last - first + 1
  // The first bytes of an id find its slot quickly; the whole id decides.
  const starts = new Int32Array(size)
  const ids = Buffer.alloc(size * idBytes)
  const locks = Buffer.alloc(size * idBytes)
  const taken = new Uint8Array(size)
  const isAt = (at: number, slotId: Uint8Array) =>
    taken[at] === 1 && ids.compare(slotId, 0, idBytes, at * idBytes, (at + 1) * idBytes) === 0
  return {
    size,
    own: (slotId) => {
      const start = startOf(slotId)
      let at = starts.indexOf(start)
      while (at !== -1 && !isAt(at, slotId)) at = starts.indexOf(start, at + 1)
      return at === -1 ? undefined : { place: first + at, lock: locks.subarray(at * idBytes, (at + 1) * idBytes) }
    },
    free: (random) => {
      const at = freeAt(random, taken)
      return at === undefined ? undefined : first + at
    },
    take: (place, { slotId, lock }) => {
      const at = place - first
      starts[at] = startOf(slotId)
      ids.set(slotId, at * idBytes)
      locks.set(lock, at * idBytes)
      taken[at] = 1
    },
  }
}

/** Reads the slots of a unit as they are on disk, or as the running transaction left them. */
export function readUnitSlots(database: Database, places: Places): UnitSlots {
  const slots = unitSlots(places)
  const query = 'SELECT place, slot_id, lock FROM slot WHERE place BETWEEN ? AND ? AND taken = 1'
  for (const row of database.all(query, places.first, places.last))
    slots.take(integerOf(row, 'place'), {
      slotId: bytesOf(row, 'slot_id'),
      lock: bytesOf(row, 'lock'),
    })
  return slots
}

/** Drawn blindly while most are free, from the list of free ones else. */
function freeAt(random: Randomness, taken: Uint8Array): number | undefined {
  for (let draw = 0; draw < blindDraws; draw += 1) {
    const at = randomBelow(random, taken.length)
    if (taken[at] === 0) return at
  }
  const free = [...taken.keys()].filter((at) => taken[at] === 0)
  return free.length > 0 ? free[randomBelow(random, free.length)] : undefined
}

const startOf = (slotId: Uint8Array) =>
  ((slotId[0] ?? 0) << 24) | ((slotId[1] ?? 0) << 16) | ((slotId[2] ?? 0) << 8) | (slotId[3] ?? 0)
