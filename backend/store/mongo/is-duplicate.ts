import { MongoBulkWriteError, MongoServerError } from 'mongodb'

const duplicateKey = 11_000

/** Whether a write failed only because a unique index, or an id, has the value already. */
export function isDuplicate(cause: unknown): boolean {
  if (cause instanceof MongoBulkWriteError) return [cause.writeErrors].flat().every(({ code }) => code === duplicateKey)
  return cause instanceof MongoServerError && cause.code === duplicateKey
}
