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
  /**
   * A write that throws is undone alone and rejects with what it threw; the others of its group are kept. For that the
   * group is run again, so that `work` may run twice: it changes the database and nothing else.
   */
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

type Waiting = {
  /** Runs the write; what it returns settles the promise, once the whole group is on disk. */
  readonly run: () => () => void
  readonly reject: (cause: unknown) => void
}

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
        waiting.push({ run: () => settlement(work(), resolve), reject })
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
    const settle = runTogether(group) ?? runApart(database, group)
    database.run('COMMIT')
    emptyJournal(database)
    for (const settled of settle) settled()
  } catch (cause) {
    rollBack(database)
    for (const write of group) write.reject(cause)
  }
}

const settlement =
  <Result>(result: Result, resolve: (result: Result) => void) =>
  () =>
    resolve(result)

/** Undefined when one of them failed: then all are to be undone. */
function runTogether(group: readonly Waiting[]): readonly (() => void)[] | undefined {
  try {
    return group.map((write) => write.run())
  } catch {
    return undefined
  }
}

/** Runs a group of which one failed again, so that each can be undone alone; no savepoint is paid for before. */
function runApart(database: Database, group: readonly Waiting[]): readonly (() => void)[] {
  rollBack(database)
  database.run('BEGIN IMMEDIATE')
  return group.map((write) => runAlone(database, write))
}

function runAlone(database: Database, { run, reject }: Waiting): () => void {
  database.run('SAVEPOINT one')
  try {
    const settle = run()
    database.run('RELEASE one')
    return settle
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
