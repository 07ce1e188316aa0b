import type { TakenSlot } from '../box-seal.ts'
import type { Database } from './open-database.ts'
import { bytesOf } from './row-values.ts'
import type { Places } from './unit-slots.ts'

/** Every value has the size of what it replaces, so SQLite writes over the old bytes and moves nothing. */
export function overwrite(database: Database, place: number, { slotId, lock, sealed }: TakenSlot): void {
  const change = 'UPDATE slot SET slot_id = ?, lock = ?, taken = 1, sealed = ? WHERE place = ?'
  database.run(change, slotId, lock, sealed, place)
}

/** In the order of places, which were drawn at random. */
export function takenSlots(database: Database, { first, last }: Places): readonly TakenSlot[] {
  const query = 'SELECT slot_id, lock, sealed FROM slot WHERE place BETWEEN ? AND ? AND taken = 1 ORDER BY place'
  return database.all(query, first, last).map((row) => ({
    slotId: bytesOf(row, 'slot_id'),
    lock: bytesOf(row, 'lock'),
    sealed: bytesOf(row, 'sealed'),
  }))
}
