import { createHash } from 'node:crypto'
import type { BoxSeal } from './box.port.ts'
import { sequenceBytes } from './sequence-bytes.ts'

export type TakenSlot = { readonly slotId: Uint8Array; readonly sequence: number; readonly sealed: Uint8Array }

/**
 * Count and hash of a box, unit by unit, so that no more than one unit is in memory. The hash is SHA-256 over, for each
 * unit in the order of its name and each taken slot in the order of its id: the unit's SHA-256, the slot id, the sequence
 * as 8 bytes with the highest first, and the sealed bytes. It is the same on every database.
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
    for (const { slotId, sequence, sealed } of taken)
      hash.update(unitHash).update(slotId).update(sequenceBytes(sequence)).update(sealed)
    count += taken.length
  }
  return { count, hash: hash.digest('hex') }
}

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other))
