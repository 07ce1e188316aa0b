import { Binary, type Db } from 'mongodb'
import type { Randomness } from '../../domain/randomness.ts'

/** A piece of the JSON of a value that is too long for one document. */
type Part = {
  readonly of: string
  readonly key: string
  readonly place: number
  readonly bytes: Binary
}

/** Where the parts of a value are. A value is never changed: another one has another key. */
export type LongValue = { readonly key: string; readonly count: number }

/**
 * MongoDB takes documents of 16 MB. As BSON, lists of small numbers are up to six times as long as their JSON, so that
 * only values of at most so many bytes of JSON are stored as they are.
 */
const longestInOne = 2 * 1024 * 1024
const bytesPerPart = 8 * 1024 * 1024

/**
 * The parts of long values of one collection. They are written before the document that names them and removed after it
 * names them no more; whoever reads in between reads the document again. A process that dies in between leaves parts that
 * nothing names, until the value is next replaced.
 */
export function longValues(database: Db, name: string, random: Randomness) {
  const parts = database.collection<Part>(`document-${name}-part`)
  return {
    isLong: (json: string) => json.length > longestInOne / 3 && Buffer.byteLength(json) > longestInOne,
    makeIndex: () => parts.createIndex({ of: 1, key: 1 }),
    write: async (of: string, json: string): Promise<LongValue> => {
      const key = Buffer.from(random(16)).toString('base64url')
      const bytes = Buffer.from(json)
      const count = Math.ceil(bytes.length / bytesPerPart)
      for (let place = 0; place < count; place += 1) {
        const piece = bytes.subarray(place * bytesPerPart, (place + 1) * bytesPerPart)
        await parts.insertOne({ of, key, place, bytes: new Binary(piece) })
      }
      return { key, count }
    },
    /** The JSON; undefined where parts are gone. */
    read: async (of: string, { key, count }: LongValue): Promise<string | undefined> => {
      const found = (await parts.find({ of, key }).toArray()).toSorted((one, other) => one.place - other.place)
      if (found.length !== count) return undefined
      return Buffer.concat(found.map(({ bytes }) => bytes.value())).toString()
    },
    keysOf: (of: string): Promise<readonly string[]> => parts.distinct('key', { of }),
    remove: async (of: string, keys: readonly string[]): Promise<void> => {
      if (keys.length > 0) await parts.deleteMany({ of, key: { $in: [...keys] } })
    },
  }
}
