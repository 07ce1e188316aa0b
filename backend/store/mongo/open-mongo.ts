import { randomBytes } from 'node:crypto'
import { MongoClient, type Db } from 'mongodb'
import type { Randomness } from '../../domain/randomness.ts'
import { drawnInPortions } from '../drawn-in-portions.ts'
import { inspectMongo, migrateMongo, type MongoSchema } from './migrate-mongo.ts'

/** An open database of one part and the randomness its places are drawn from. */
export type MongoPart = { readonly database: Db; readonly random: Randomness; readonly close: () => Promise<void> }

export type MongoPartOptions = { readonly random?: Randomness }

const waitForServerInMilliseconds = 5000

/**
 * Connects to the database named in the address. A write is acknowledged when most members of the replica set have it in
 * their journal. Ids are random: the driver's own would hold the second they were made in and a counter.
 */
export async function openMongo(uri: string, schema: MongoSchema, options: MongoPartOptions): Promise<MongoPart> {
  const { random = drawnInPortions(randomBytes) } = options
  const client = clientOf(uri, random)
  const close = () => client.close()
  try {
    await client.connect()
    const database = client.db()
    await migrateMongo(database, schema)
    return { database, random, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** Throws where opening the database would be refused: not reached, no such user, another part's or a newer version's. */
export async function inspectMongoPart(uri: string, schema: MongoSchema): Promise<void> {
  const client = clientOf(uri, randomBytes)
  try {
    await client.connect()
    await inspectMongo(client.db(), schema)
  } finally {
    await client.close()
  }
}

function clientOf(uri: string, random: Randomness): MongoClient {
  return new MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    pkFactory: { createPk: () => Buffer.from(random(16)).toString('hex') },
    serverSelectionTimeoutMS: waitForServerInMilliseconds,
    promoteLongs: false,
  })
}
