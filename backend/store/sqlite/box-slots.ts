import type { TakenSlot } from '../box-seal.ts'
import { randomBelow } from '../pick-at-random.ts'
import { sequenceBytes, sequenceFrom } from '../sequence-bytes.ts'
import type { Database } from './open-database.ts'
import type { SqlitePart } from './open-part.ts'
import { bytesOf, integerOf } from './row-values.ts'

/** The places of one unit: both ends are its own. */
export type Places = { readonly first: number; readonly last: number }

export type OwnSlot = { readonly place: number; readonly sequence: number }

/** The slot a ballot has already, found by reading the unit's small rows. */
export function ownSlot(database: Database, { first, last }: Places, slotId: Uint8Array): OwnSlot | undefined {
  const query = 'SELECT place, sequence FROM slot WHERE place BETWEEN ? AND ? AND slot_id = ? AND taken = 1'
  const row = database.get(query, first, last, slotId)
  return row && { place: integerOf(row, 'place'), sequence: sequenceFrom(bytesOf(row, 'sequence')) }
}

const blindDraws = 8

/** One of the free places, each equally likely: drawn blindly while most are free, from the list of free ones else. */
export function freePlace({ database, random }: SqlitePart, { first, last }: Places): number | undefined {
  for (let draw = 0; draw < blindDraws; draw += 1) {
    const place = first + randomBelow(random, last - first + 1)
    if (database.get('SELECT 1 FROM slot WHERE place = ? AND taken = 0', place)) return place
  }
  const free = database.all('SELECT place FROM slot WHERE place BETWEEN ? AND ? AND taken = 0', first, last)
  const row = free.length > 0 ? free[randomBelow(random, free.length)] : undefined
  return row && integerOf(row, 'place')
}

/** Every value has the size of what it replaces, so SQLite writes over the old bytes and moves nothing. */
export function overwrite(database: Database, place: number, { slotId, sequence, sealed }: TakenSlot): void {
  const change = 'UPDATE slot SET slot_id = ?, sequence = ?, taken = 1 WHERE place = ?'
  database.run(change, slotId, sequenceBytes(sequence), place)
  database.run('UPDATE sealed SET bytes = ? WHERE place = ?', sealed, place)
}

/** In the order of places, which were drawn at random. */
export function takenSlots(database: Database, { first, last }: Places): readonly TakenSlot[] {
  const query = `
    SELECT slot_id, sequence, bytes FROM slot JOIN sealed USING (place)
    WHERE place BETWEEN ? AND ? AND taken = 1 ORDER BY place`
  return database.all(query, first, last).map((row) => ({
    slotId: bytesOf(row, 'slot_id'),
    sequence: sequenceFrom(bytesOf(row, 'sequence')),
    sealed: bytesOf(row, 'bytes'),
  }))
}
