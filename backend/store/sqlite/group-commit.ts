import type { Randomness } from '../../domain/randomness.ts'
import { shuffled } from '../pick-at-random.ts'
import { integerOf } from './row-values.ts'
import type { Database } from './open-database.ts'

/**
 * Runs every write of a database. Writes that arrive together are one group: run in shuffled order in one transaction,
 * synced to disk, and wiped from the journal, which would otherwise keep the order of arrival. Only then does any of
 * their promises resolve.
 */
export type GroupCommit = {
  /** A write that throws is undone alone and rejects with what it threw; the others of its group are kept. */
  readonly write: <Result>(work: () => Result) => Promise<Result>
  /** Rewrites the file without what was deleted, and empties the journal. */
  readonly compact: () => Promise<void>
  /** Writes what is waiting, then closes the database. */
  readonly close: () => Promise<void>
}

export type GroupCommitOptions = {
  readonly database: Database
  readonly random: Randomness
  /** How long the first write of a group waits for others; 0 takes what came in the same turn of the event loop. */
  readonly windowInMilliseconds: number
}

type Waiting = { readonly run: () => () => void; readonly reject: (cause: unknown) => void }

export function groupCommit({ database, random, windowInMilliseconds }: GroupCommitOptions): GroupCommit {
  let waiting: Waiting[] = []
  const flush = () => {
    const group = shuffled(random, waiting)
    waiting = []
    if (group.length > 0) commitGroup(database, group)
  }
  const soon = () => (windowInMilliseconds > 0 ? setTimeout(flush, windowInMilliseconds) : setImmediate(flush))
  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ run: () => settledBy(database, work, { resolve, reject }), reject })
        if (waiting.length === 1) soon()
      }),
    compact: async () => {
      flush()
      database.exec('VACUUM')
      emptyJournal(database)
    },
    close: async () => {
      flush()
      database.close()
    },
  }
}

function commitGroup(database: Database, group: readonly Waiting[]): void {
  try {
    database.run('BEGIN IMMEDIATE')
    const settle = group.map((write) => write.run())
    database.run('COMMIT')
    emptyJournal(database)
    for (const settled of settle) settled()
  } catch (cause) {
    rollBack(database)
    for (const write of group) write.reject(cause)
  }
}

type Promised<Result> = { readonly resolve: (result: Result) => void; readonly reject: (cause: unknown) => void }

/** Runs one write and returns how its promise is settled once the whole group is on disk. */
function settledBy<Result>(database: Database, work: () => Result, { resolve, reject }: Promised<Result>): () => void {
  database.run('SAVEPOINT one')
  try {
    const result = work()
    database.run('RELEASE one')
    return () => resolve(result)
  } catch (cause) {
    database.exec('ROLLBACK TO one; RELEASE one')
    return () => reject(cause)
  }
}

function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // A full disk or a failed commit may have ended the transaction already.
  }
}

/** Moves the journal into the database file and cuts it to nothing. Throws when a reader elsewhere holds it. */
export function emptyJournal(database: Database): void {
  const outcome = database.get('PRAGMA wal_checkpoint(TRUNCATE)')
  if (!outcome || integerOf(outcome, 'busy') !== 0) throw new Error('The journal of the database could not be emptied')
}
