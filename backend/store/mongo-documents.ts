import type { Collection } from 'mongodb'
import { askedFields, checkNames } from './asked-fields.ts'
import type { CollectionShape, Documents, DocumentStore, Stored } from './documents.port.ts'
import { isDuplicate } from './mongo/is-duplicate.ts'
import type { MongoPart } from './mongo/open-mongo.ts'

type Kept = { readonly _id: string; readonly version: number; readonly value: unknown }

/** JSON documents in MongoDB, a collection for each shape. */
export function mongoDocuments({ database }: MongoPart): DocumentStore {
  return {
    open: (shape) => {
      checkNames(shape)
      const documents = database.collection<Kept>(`document-${shape.name}`)
      const isIndexed = makeIndexes(documents, shape.indexes)
      return collection(shape, async () => {
        await isIndexed
        return documents
      })
    },
  }
}

function makeIndexes(documents: Collection<Kept>, indexes: readonly string[]): Promise<unknown> {
  const made = Promise.all(indexes.map((field) => documents.createIndex({ [`value.${field}`]: 1 })))
  // Whoever uses the collection first is told; until then nobody listens.
  made.catch(() => undefined)
  return made
}

function collection<Value>(shape: CollectionShape<Value>, ready: () => Promise<Collection<Kept>>): Documents<Value> {
  return {
    insert: async (id, value) => {
      try {
        await (await ready()).insertOne({ _id: id, version: 1, value: asJson(value) })
        return 'inserted'
      } catch (cause) {
        if (isDuplicate(cause)) return 'exists'
        throw cause
      }
    },
    replace: async (id, version, value) => {
      const next = { version: version + 1, value: asJson(value) }
      const { matchedCount } = await (await ready()).replaceOne({ _id: id, version }, next)
      return matchedCount === 1 ? 'replaced' : 'conflict'
    },
    remove: async (id) => {
      await (await ready()).deleteOne({ _id: id })
    },
    get: async (id) => {
      const kept = await (await ready()).findOne({ _id: id })
      return kept ? stored(kept, shape) : undefined
    },
    find: async (where = {}) => {
      const asked = askedFields(shape, where).map(({ field, value }) => [`value.${field}`, value])
      const kept = await (await ready()).find(Object.fromEntries(asked)).toArray()
      return kept.map((one) => stored(one, shape))
    },
  }
}

/** What JSON makes of it, so that both databases give back the same: without `undefined`, with nothing but plain data. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function stored<Value>({ _id: id, version, value }: Kept, { schema }: CollectionShape<Value>): Stored<Value> {
  return { id, version, value: schema.parse(value) }
}
