import type { Db } from 'mongodb'
import { schemaRefusals } from '../schema-refusals.ts'
import { isDuplicate } from './is-duplicate.ts'

/** One step; may be cut off by a crash and run again, also by two processes at once. */
type MongoMigration = (database: Db) => Promise<void>

export type MongoSchema = {
  readonly part: string
  /** In order; a released step is never changed, the next one is added below it. */
  readonly migrations: readonly MongoMigration[]
  /** The collection in which there is something while a database that has a form already keeps it. */
  readonly busy?: string
}

type SchemaVersion = { readonly _id: 'schema'; readonly part: string; readonly version: number }

/** Brings a database to the newest version. Refuses another part's database, a newer version's and a busy one. */
export async function migrateMongo(database: Db, schema: MongoSchema): Promise<void> {
  const { part, migrations } = schema
  const versions = versionsOf(database)
  const found = await claim(versions, part)
  await refuseOthers(database, found, schema)
  for (const [index, step] of migrations.entries()) {
    if (index < found.version) continue
    await step(database)
    await versions.updateOne({ _id: 'schema' }, { $max: { version: index + 1 } })
  }
}

/** Refuses as migrating would, and changes nothing. */
export async function inspectMongo(database: Db, schema: MongoSchema): Promise<void> {
  const found = await versionsOf(database).findOne({ _id: 'schema' })
  if (found) await refuseOthers(database, found, schema)
}

async function refuseOthers(
  database: Db,
  found: SchemaVersion,
  { part, migrations, busy }: MongoSchema,
): Promise<void> {
  if (found.part !== part) throw new Error(schemaRefusals.foreign(part))
  if (found.version > migrations.length) throw new Error(schemaRefusals.newer(part))
  const isOlder = found.version > 0 && found.version < migrations.length
  if (busy && isOlder && (await database.collection(busy).findOne({}))) throw new Error(schemaRefusals.busy(part))
}

async function claim(versions: ReturnType<typeof versionsOf>, part: string): Promise<SchemaVersion> {
  const fresh = { _id: 'schema', part, version: 0 } as const
  try {
    await versions.insertOne(fresh)
    return fresh
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause
    return (await versions.findOne({ _id: 'schema' })) ?? fresh
  }
}

const versionsOf = (database: Db) => database.collection<SchemaVersion>('schema-version')
