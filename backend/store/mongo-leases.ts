import type { Leases } from './leases.port.ts'
import { isDuplicate } from './mongo/is-duplicate.ts'
import type { MongoPart } from './mongo/open-mongo.ts'

type Kept = { readonly _id: string; readonly holder: string; readonly untilEpochMs: number }

export function mongoLeases({ database }: MongoPart): Leases {
  const leases = database.collection<Kept>('lease')
  return {
    acquire: async ({ name, holder, untilEpochMs }, nowEpochMs) => {
      const mayBeTaken = { _id: name, $or: [{ holder }, { untilEpochMs: { $lte: nowEpochMs } }] }
      try {
        // Held by another it matches nothing, and the insert that follows meets the id that is there.
        await leases.updateOne(mayBeTaken, { $set: { holder, untilEpochMs } }, { upsert: true })
        return 'acquired'
      } catch (cause) {
        if (isDuplicate(cause)) return 'held'
        throw cause
      }
    },
    release: async (name, holder) => {
      await leases.deleteOne({ _id: name, holder })
    },
  }
}
