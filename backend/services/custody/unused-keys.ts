import type { CustodyKey } from '../../domain/custody-key.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

/** The keys that wait for a round, the next one first. */
export async function unusedKeys(custodyKeys: Documents<CustodyKey>): Promise<readonly Stored<CustodyKey>[]> {
  return (await custodyKeys.find({ round: '' })).filter(({ value }) => !value.discarded).toSorted(byNumber)
}

export function byNumber(one: Stored<CustodyKey>, other: Stored<CustodyKey>): number {
  return one.value.number - other.value.number || (one.id < other.id ? -1 : 1)
}
