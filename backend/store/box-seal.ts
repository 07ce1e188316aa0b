import { createHash } from 'node:crypto'
import type { BoxSeal } from './box.port.ts'

export type TakenSlot = { readonly slotId: Uint8Array; readonly lock: Uint8Array; readonly sealed: Uint8Array }

/**
 * Count and hash of a box, unit by unit, so that no more than one unit is in memory. The hash is SHA-256 over, for each
 * unit in the order of its name and each taken slot in the order of its id: the unit's SHA-256, the slot id, the lock
 * that the answer left, and the sealed bytes. It is the same on every database.
 */
export async function boxSeal(
  units: readonly string[],
  takenOf: (unit: string) => Promise<readonly TakenSlot[]>,
): Promise<BoxSeal> {
  const hash = createHash('sha256')
  let count = 0
  for (const unit of units.toSorted(byCodeUnit)) {
    const taken = (await takenOf(unit)).toSorted((one, other) => Buffer.compare(one.slotId, other.slotId))
    const unitHash = createHash('sha256').update(unit).digest()
    for (const { slotId, lock, sealed } of taken) hash.update(unitHash).update(slotId).update(lock).update(sealed)
    count += taken.length
  }
  return { count, hash: hash.digest('hex') }
}

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other))
