import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { schemaRefusals } from '../schema-refusals.ts'
import type { SqliteSchema } from './migrate.ts'

/** Bytes of a database's header, and where the two numbers of ours stand in it (SQLite's file format, section 1.3). */
const headerBytes = 100
const versionAt = 60
const applicationAt = 68

const waitInMilliseconds = 1000

/**
 * Whether opening a part's file would be refused: another part's, a newer version's, in use, or busy in an older form.
 * Throws as opening does; makes no file and migrates nothing. A file that is not there is none that would be refused.
 */
export function inspectFile(location: string, schema: SqliteSchema, alone: boolean): void {
  const header = headerOf(location)
  if (!header) return
  const { part, migrations } = schema
  if (!isOwn(header, schema)) throw new Error(schemaRefusals.foreign(part))
  const version = header.readUInt32BE(versionAt)
  if (version > migrations.length) throw new Error(schemaRefusals.newer(part))
  const asked = keepsForm(schema, version)
  if ((alone || asked) && finds(location, asked)) throw new Error(schemaRefusals.busy(part))
}

/** What finds a row while a file of an older version must not change. */
function keepsForm({ busy, migrations }: SqliteSchema, version: number): string | undefined {
  return version > 0 && version < migrations.length ? busy : undefined
}

function isOwn(header: Buffer, { applicationId }: SqliteSchema): boolean {
  if (header.length < headerBytes || header.toString('latin1', 0, 15) !== 'SQLite format 3') return false
  const [version, application] = [header.readUInt32BE(versionAt), header.readUInt32BE(applicationAt)]
  return application === applicationId || (application === 0 && version === 0)
}

function headerOf(location: string): Buffer | undefined {
  if ((statSync(location, { throwIfNoEntry: false })?.size ?? 0) === 0) return undefined
  const file = openSync(location, 'r')
  try {
    const header = Buffer.alloc(headerBytes)
    return header.subarray(0, readSync(file, header))
  } finally {
    closeSync(file)
  }
}

/** Takes the lock a running process would hold, looks whether the query finds a row, and gives the lock back. */
function finds(location: string, query: string | undefined): boolean {
  const connection = new DatabaseSync(location, { timeout: waitInMilliseconds })
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE')
    const isFound = query !== undefined && connection.prepare(query).get() !== undefined
    connection.exec('ROLLBACK')
    return isFound
  } finally {
    connection.close()
  }
}
