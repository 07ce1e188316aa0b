import { Binary } from 'mongodb'
import type { KeyStore } from './keys.port.ts'
import { isDuplicate } from './mongo/is-duplicate.ts'
import type { MongoPart } from './mongo/open-mongo.ts'

type Kept = { readonly _id: string; readonly round: string; readonly bytes: Binary }

/** Private keys of running rounds in MongoDB. What is destroyed is gone from the database, not from its host's disk blocks. */
export function mongoKeys({ database }: MongoPart): KeyStore {
  const keys = database.collection<Kept>('private-key')
  const idOf = (round: string, name: string) => JSON.stringify([round, name])
  return {
    put: async (round, name, privateKey) => {
      try {
        await keys.insertOne({ _id: idOf(round, name), round, bytes: new Binary(privateKey) })
        return 'stored'
      } catch (cause) {
        if (isDuplicate(cause)) return 'exists'
        throw cause
      }
    },
    get: async (round, name) => {
      const kept = await keys.findOne({ _id: idOf(round, name) })
      return kept?.bytes.value()
    },
    countIssuerKeys: (round) => keys.countDocuments({ round, _id: /,"issuer:/ }),
    destroy: async (round) => {
      await keys.deleteMany({ round })
    },
  }
}
