import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb'
import { isDuplicate } from './is-duplicate.ts'

const documentsPerCall = 500

/** Inserts what a unique index does not know yet, so that a preparation cut off by a crash can be run again. */
export async function insertMissing<Row extends Document>(
  collection: Collection<Row>,
  rows: readonly OptionalUnlessRequiredId<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += documentsPerCall)
    try {
      await collection.insertMany(rows.slice(start, start + documentsPerCall), { ordered: false })
    } catch (cause) {
      if (!isDuplicate(cause)) throw cause
    }
}
