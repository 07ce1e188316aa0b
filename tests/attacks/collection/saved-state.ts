import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient, type Db } from 'mongodb'
import type { Attacked } from './attacked-installation.ts'

/** Keeps what lies in all stores of an installation that does not run, and answers how to bring it back. */
export async function saveState(attacked: Attacked): Promise<() => Promise<void>> {
  const files = attacked.kind === 'sqlite' ? saveFolder(join(attacked.folder, 'data')) : () => {}
  const databases = await Promise.all(Object.values(attacked.uris).map(saveDatabase))
  return async () => {
    files()
    for (const restore of databases) await restore()
  }
}

function saveFolder(folder: string): () => void {
  const saved = mkdtempSync(`${folder}-saved-`)
  cpSync(folder, saved, { recursive: true })
  return () => {
    rmSync(folder, { recursive: true })
    cpSync(saved, folder, { recursive: true })
  }
}

async function saveDatabase(uri: string): Promise<() => Promise<void>> {
  const saved = await withDatabase(uri, async (database) => {
    const names = (await database.listCollections().toArray()).map(({ name }) => name)
    return Promise.all(
      names.map(async (name) => ({
        name,
        documents: await database.collection(name).find().toArray(),
        indexes: (await database.collection(name).indexes()).filter((index) => index.name !== '_id_'),
      })),
    )
  })
  return () =>
    withDatabase(uri, async (database) => {
      await database.dropDatabase()
      for (const { name, documents, indexes } of saved) {
        if (documents.length > 0) await database.collection(name).insertMany([...documents])
        for (const { key, unique } of indexes)
          await database.collection(name).createIndex(key, unique === true ? { unique } : {})
      }
    })
}

async function withDatabase<Result>(uri: string, work: (database: Db) => Promise<Result>): Promise<Result> {
  const client = await MongoClient.connect(uri, { promoteLongs: false })
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}
