import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Binary, Long, MongoClient } from 'mongodb'
import type { Attacked, Host } from './attacked-installation.ts'

/** A row or document as plain values by path; bytes as hexadecimal text. */
export type FlatRow = ReadonlyMap<string, string | number>

/** One table or collection in the order in which the database gives it away. */
export type DumpedTable = { readonly part: string; readonly name: string; readonly rows: readonly FlatRow[] }

/** Everything that lay on the employer's disks at one moment. */
export type Snapshot = {
  /** Copies of all files: databases, journals, keys, logs. */
  readonly folder: string
  readonly tables: readonly DumpedTable[]
}

/** Copies every file and reads every database from end to end. */
export async function takeSnapshot(attacked: Attacked): Promise<Snapshot> {
  const folder = mkdtempSync(join(attacked.folder, 'copy-'))
  for (const part of ['data', 'logs']) cpSync(join(attacked.folder, part), join(folder, part), { recursive: true })
  const tables = [...tablesOfFiles(folder)]
  for (const [part, uri] of Object.entries(attacked.uris)) tables.push(...(await tablesOfMongo(part, uri)))
  return { folder, tables }
}

/** What the host of one of two processes holds of it: that process's files, logs and databases, and nothing else. */
export function snapshotOfHost({ folder, tables }: Snapshot, host: Host): Snapshot {
  const own = mkdtempSync(`${folder}-${host}-`)
  for (const part of ['data', 'logs']) cpSync(join(folder, part, host), join(own, part), { recursive: true })
  return { folder: own, tables: tables.filter(({ part }) => (part === 'box') === (host === 'box')) }
}

export function filesOf({ folder }: Pick<Snapshot, 'folder'>): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}

/** Reads the SQLite files of a copied folder from a copy of their own, since reading one changes what lies beside it. */
export function tablesOfFiles(folder: string): readonly DumpedTable[] {
  const copy = mkdtempSync(join(tmpdir(), 'varsko-read-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const databases = filesOf({ folder: copy }).filter((file) => file.endsWith('.sqlite'))
    return databases.flatMap((file) => tablesOf(relative(copy, file).replace(/^.*\/|\.sqlite$/g, ''), file))
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function tablesOf(part: string, file: string): readonly DumpedTable[] {
  const database = new DatabaseSync(file)
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const tables = names.map(({ name }) => {
    const rows = database.prepare(`SELECT * FROM "${String(name)}"`).all()
    return { part, name: String(name), rows: rows.map((row) => flatRow(row)) }
  })
  database.close()
  return tables
}

async function tablesOfMongo(part: string, uri: string): Promise<readonly DumpedTable[]> {
  const client = await MongoClient.connect(uri, { promoteLongs: false })
  const tables: DumpedTable[] = []
  for (const { name } of await client.db().listCollections().toArray()) {
    const documents = await client.db().collection(name).find().toArray()
    tables.push({ part, name, rows: documents.map((document) => flatRow(document)) })
  }
  await client.close()
  return tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function flatRow(value: unknown): FlatRow {
  const flat = new Map<string, string | number>()
  flatten('', value, flat)
  return flat
}

function flatten(path: string, value: unknown, flat: Map<string, string | number>): void {
  const plain = plainValue(value)
  if (plain !== undefined) {
    flat.set(path, plain)
    return
  }
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) flatten(path === '' ? name : `${path}.${name}`, part, flat)
}

function plainValue(value: unknown): string | number | undefined {
  if (value instanceof Binary) return Buffer.from(value.value()).toString('hex')
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Long.isLong(value)) return value.toNumber()
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return typeof value === 'string' ? value : undefined
}
