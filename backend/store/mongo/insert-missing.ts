import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb'
import { isDuplicate } from './is-duplicate.ts'

const documentsPerCall = 500

/**
 * Inserts what a unique index does not know yet, so that a preparation cut off by a crash can be run again. Rows are drawn
 * as they are needed: of a large round they are never all in memory, and requests have their turn between two portions.
 */
export async function insertMissing<Row extends Document>(
  collection: Collection<Row>,
  rows: Iterable<OptionalUnlessRequiredId<Row>>,
): Promise<void> {
  const portion: OptionalUnlessRequiredId<Row>[] = []
  for (const row of rows) {
    portion.push(row)
    if (portion.length === documentsPerCall) await insertPortion(collection, portion.splice(0))
  }
  if (portion.length > 0) await insertPortion(collection, portion)
}

async function insertPortion<Row extends Document>(
  collection: Collection<Row>,
  rows: readonly OptionalUnlessRequiredId<Row>[],
): Promise<void> {
  try {
    await collection.insertMany(rows, { ordered: false })
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause
  }
}
