import { schemaRefusals } from '../schema-refusals.ts'
import { emptyJournal } from './group-commit.ts'
import { integerOf } from './row-values.ts'
import type { Database } from './open-database.ts'

/** What one part keeps in its file: its name, a number that marks the file as its own, and every step from an empty file on. */
export type SqliteSchema = {
  readonly part: string
  /** Stands in the file's header, so that no part opens the file of another. */
  readonly applicationId: number
  /** In order; a released step is never changed, the next one is added below it. */
  readonly migrations: readonly string[]
  /** A query that finds a row while a file that has a form already keeps it. */
  readonly busy?: string
}

/** Brings a file to the newest version, in a transaction. Refuses another part's file, a newer version's and a busy one. */
export function migrate(database: Database, schema: SqliteSchema): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    claim(database, schema)
    const version = numberOf(database, 'user_version')
    if (version > schema.migrations.length) throw new Error(schemaRefusals.newer(schema.part))
    const missing = schema.migrations.slice(version)
    if (version > 0 && missing.length > 0 && schema.busy && database.get(schema.busy))
      throw new Error(schemaRefusals.busy(schema.part))
    for (const step of missing) database.exec(step)
    database.exec(`PRAGMA user_version = ${schema.migrations.length}; COMMIT`)
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
  emptyJournal(database)
}

function claim(database: Database, { part, applicationId }: SqliteSchema): void {
  const found = numberOf(database, 'application_id')
  const isNew = found === 0 && numberOf(database, 'user_version') === 0
  if (!isNew && found !== applicationId) throw new Error(schemaRefusals.foreign(part))
  database.exec(`PRAGMA application_id = ${applicationId}`)
}

function numberOf(database: Database, pragma: string): number {
  const row = database.get(`PRAGMA ${pragma}`)
  return row ? integerOf(row, pragma) : 0
}
