import type { Collection } from 'mongodb'
import { askedFields, checkNames } from './asked-fields.ts'
import type { CollectionShape, Documents, DocumentStore, Stored } from './documents.port.ts'
import { isDuplicate } from './mongo/is-duplicate.ts'
import { longValues, type LongValue } from './mongo/long-values.ts'
import type { MongoPart } from './mongo/open-mongo.ts'

/** Of a long value the document holds the fields it is found by, and names the parts of the whole. */
type Content = { readonly value: unknown; readonly long?: LongValue }
type Kept = Content & { readonly _id: string; readonly version: number }
type LongValues = ReturnType<typeof longValues>

/** JSON documents in MongoDB, a collection for each shape. */
export function mongoDocuments({ database, random }: MongoPart): DocumentStore {
  return {
    open: (shape) => {
      checkNames(shape)
      const documents = database.collection<Kept>(`document-${shape.name}`)
      const long = longValues(database, shape.name, random)
      const isIndexed = makeIndexes(documents, shape.indexes, long)
      return collection(shape, long, async () => {
        await isIndexed
        return documents
      })
    },
  }
}

function makeIndexes(documents: Collection<Kept>, indexes: readonly string[], long: LongValues): Promise<unknown> {
  const made = Promise.all([
    long.makeIndex(),
    ...indexes.map((field) => documents.createIndex({ [`value.${field}`]: 1 })),
  ])
  // Whoever uses the collection first is told; until then nobody listens.
  made.catch(() => undefined)
  return made
}

function collection<Value>(
  shape: CollectionShape<Value>,
  long: LongValues,
  ready: () => Promise<Collection<Kept>>,
): Documents<Value> {
  return {
    insert: async (id, value) => {
      const documents = await ready()
      const content = await contentOf(shape, long, { id, value })
      try {
        await documents.insertOne({ _id: id, version: 1, ...content })
        return 'inserted'
      } catch (cause) {
        if (!isDuplicate(cause)) throw cause
        await long.remove(id, keysIn(content))
        return 'exists'
      }
    },
    replace: async (id, version, value) => {
      const documents = await ready()
      // Those of the value replaced, and of writers who died; whoever is writing others now loses against this version.
      const before = await long.keysOf(id)
      const content = await contentOf(shape, long, { id, value })
      const { matchedCount } = await documents.replaceOne({ _id: id, version }, { version: version + 1, ...content })
      await long.remove(id, matchedCount === 1 ? before : keysIn(content))
      return matchedCount === 1 ? 'replaced' : 'conflict'
    },
    remove: async (id) => remove(await ready(), long, id),
    get: async (id) => get(await ready(), { shape, long }, id),
    find: async (where = {}) => {
      const documents = await ready()
      const asked = askedFields(shape, where).map(({ field, value }) => [`value.${field}`, value])
      const kept = await documents.find(Object.fromEntries(asked)).toArray()
      const whole = async (one: Kept) => (one.long ? get(documents, { shape, long }, one._id) : stored(one, shape))
      return (await Promise.all(kept.map(whole))).filter((one) => one !== undefined)
    },
  }
}

async function contentOf<Value>(
  { indexes }: CollectionShape<Value>,
  long: LongValues,
  { id, value }: { readonly id: string; readonly value: Value },
): Promise<Content> {
  // What JSON makes of it, so that both databases give back the same: without `undefined`, with nothing but plain data.
  const json = JSON.stringify(value)
  if (!long.isLong(json)) return { value: JSON.parse(json) }
  const fields = Object.entries(value ?? {}).filter(([field]) => indexes.includes(field))
  return { value: Object.fromEntries(fields), long: await long.write(id, json) }
}

const keysIn = ({ long }: Content) => (long ? [long.key] : [])

type Reading<Value> = { readonly shape: CollectionShape<Value>; readonly long: LongValues }

async function get<Value>(
  documents: Collection<Kept>,
  { shape, long }: Reading<Value>,
  id: string,
): Promise<Stored<Value> | undefined> {
  for (let missed = ''; ;) {
    const kept = await documents.findOne({ _id: id })
    if (!kept?.long) return kept ? stored(kept, shape) : undefined
    const json = await long.read(id, kept.long)
    if (json !== undefined) return stored({ ...kept, value: JSON.parse(json) }, shape)
    // Replaced or removed between the two readings; the same twice is no race.
    if (missed === kept.long.key) throw new Error('Parts of a document are missing')
    missed = kept.long.key
  }
}

async function remove(documents: Collection<Kept>, long: LongValues, id: string): Promise<void> {
  for (;;) {
    const kept = await documents.findOne({ _id: id }, { projection: { version: 1, long: 1 } })
    if (!kept) return
    const { deletedCount } = await documents.deleteOne({ _id: id, version: kept.version })
    if (deletedCount === 1) return long.remove(id, keysIn(kept))
  }
}

function stored<Value>({ _id: id, version, value }: Kept, { schema }: CollectionShape<Value>): Stored<Value> {
  return { id, version, value: schema.parse(value) }
}
