import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'

type SqlValue = SQLInputValue
export type Row = Readonly<Record<string, SQLOutputValue>>

/** One connection; every call runs to its end before it returns. No reading stays open between two calls. */
export type Database = {
  readonly run: (sql: string, ...values: readonly SqlValue[]) => void
  readonly get: (sql: string, ...values: readonly SqlValue[]) => Row | undefined
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly Row[]
  readonly exec: (sql: string) => void
  readonly close: () => void
}

export type DatabaseOptions = {
  /** A file, or `:memory:`. */
  readonly location: string
  /**
   * Keeps every other process out, and with it the shared-memory file beside the journal: it names the pages of the last
   * write, and so the answer that came last.
   */
  readonly exclusive: boolean
  /** Size of the pages of a new file, 4096 unless said; a file that is there keeps its own. */
  readonly pageBytes?: number
  /** How long a write waits for another process that has the file; 5000 unless said. */
  readonly waitInMilliseconds?: number
}

/**
 * Opens or makes a database. Nothing here may be loosened: a full sync is what "stored" means, deleted content is
 * overwritten with zeros, and temporary tables (VACUUM makes a copy of everything) never reach a disk.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { location, exclusive, pageBytes = 4096, waitInMilliseconds = 5000 } = options
  if (location !== ':memory:') makeFile(location)
  const connection = new DatabaseSync(location, { timeout: waitInMilliseconds })
  if (exclusive) connection.exec('PRAGMA locking_mode = EXCLUSIVE')
  connection.exec(`
    PRAGMA page_size = ${pageBytes};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA wal_autocheckpoint = 0;
  `)
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => void prepared(sql).run(...values),
    get: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    exec: (sql) => connection.exec(sql),
    close: () => connection.close(),
  }
}

/** For the owner of the process alone; journals take over the permissions of their file. */
function makeFile(location: string): void {
  mkdirSync(dirname(location), { recursive: true, mode: 0o700 })
  closeSync(openSync(location, 'a', 0o600))
}
