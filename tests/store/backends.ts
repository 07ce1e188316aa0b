import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { inject } from 'vitest'
import type { BoxStores } from '../../backend/store/opened-box.ts'
import type { KeyStores, RegistrarStores } from '../../backend/store/opened-stores.ts'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { databaseUri } from '../support/database-uri.ts'

/** Databases of one test: opening a part again finds what an earlier opening stored, where the backend keeps data. */
export type Place = {
  readonly registrar: () => Promise<RegistrarStores>
  readonly box: () => Promise<BoxStores>
  readonly keys: () => Promise<KeyStores>
  readonly remove: () => Promise<void>
}

export type Backend = {
  readonly name: string
  readonly keeps: boolean
  readonly makePlace: () => Promise<Place>
}

export const sealedBytes = 600

export const sqliteInMemory: Backend = {
  name: 'SQLite in memory',
  keeps: false,
  makePlace: async () => ({
    registrar: () => sqlite.openRegistrarStores(':memory:'),
    box: () => sqlite.openBoxStores(':memory:'),
    keys: () => sqlite.openKeyStores(':memory:'),
    remove: async () => {},
  }),
}

const sqliteInFile: Backend = {
  name: 'SQLite in a file',
  keeps: true,
  makePlace: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varsko-store-'))
    return {
      registrar: () => sqlite.openRegistrarStores(join(folder, 'registrar.sqlite')),
      box: () => sqlite.openBoxStores(join(folder, 'box.sqlite')),
      keys: () => sqlite.openKeyStores(join(folder, 'keys.sqlite')),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
}

export const mongoUri = inject('mongoUri')

const onMongo: Backend = {
  name: 'MongoDB',
  keeps: true,
  makePlace: async () => {
    const name = `varsko-test-${randomUUID()}`
    const uriOf = (part: string) => databaseUri(mongoUri, `${name}-${part}`)
    return {
      registrar: () => mongo.openRegistrarStores(uriOf('registrar')),
      box: () => mongo.openBoxStores(uriOf('box')),
      keys: () => mongo.openKeyStores(uriOf('keys')),
      remove: () => dropDatabases(['registrar', 'box', 'keys'].map(uriOf)),
    }
  },
}

export async function dropDatabases(uris: readonly string[]): Promise<void> {
  for (const uri of uris) {
    const client = new MongoClient(uri)
    await client.db().dropDatabase()
    await client.close()
  }
}

/** What every contract runs on; without a MongoDB the run's set-up has said so. */
export const backends: readonly Backend[] = [sqliteInMemory, sqliteInFile, ...(mongoUri ? [onMongo] : [])]
