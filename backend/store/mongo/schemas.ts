import { randomBytes } from 'node:crypto'
import { Binary } from 'mongodb'
import type { MongoSchema } from './migrate-mongo.ts'

/** The unique indexes are what keeps a ballot from two slots, and a preparation run again from making rows twice. */
export const boxSchema: MongoSchema = {
  part: 'box',
  busy: 'round',
  migrations: [
    async (database) => {
      await database.collection('unit').createIndex({ round: 1, unit: 1 }, { unique: true })
      const slots = database.collection('slot')
      await slots.createIndex({ round: 1, unit: 1, position: 1 }, { unique: true })
      await slots.createIndex({ round: 1, unit: 1, slotId: 1 }, { unique: true })
    },
    // Rounds that ask for comments have longer answers; until then a sealed sheet was all there was.
    async (database) => {
      const without = { sealedBytes: { $exists: false } }
      await database.collection('unit').updateMany(without, { $set: { sealedBytes: 512 } })
    },
    // A slot has a lock where it had a sequence; there is none while the box holds no round.
    async (database) => void (await database.collection('slot').deleteMany({})),
  ],
}

export const registrarSchema: MongoSchema = {
  part: 'registrar',
  migrations: [
    async (database) => {
      const invitations = database.collection('invitation')
      await invitations.createIndex({ round: 1, member: 1 }, { unique: true })
      await invitations.createIndex({ secretHash: 1 }, { unique: true })
    },
    // A second secret for whoever has lost the first.
    async (database) => {
      const invitations = database.collection('invitation')
      for (const { _id } of await invitations.find({ spareHash: { $exists: false } }).toArray())
        await invitations.updateOne({ _id, spareHash: { $exists: false } }, { $set: { spareHash: randomHash() } })
      await invitations.createIndex({ spareHash: 1 }, { unique: true })
    },
  ],
}

export const keySchema: MongoSchema = {
  part: 'key',
  migrations: [async (database) => void (await database.collection('private-key').createIndex({ round: 1 }))],
}

/** A hash that no secret has. */
function randomHash(): Binary {
  return new Binary(randomBytes(32))
}
