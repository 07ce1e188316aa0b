import { mongoBox } from '../mongo-box.ts'
import { mongoDocuments } from '../mongo-documents.ts'
import type { BoxStores } from '../opened-box.ts'
import { inspectMongoPart, openMongo, type MongoPartOptions } from './open-mongo.ts'
import { boxSchema } from './schemas.ts'

/** Opens the box's database: the one named in the address. */
export async function openBoxStores(uri: string, options: MongoPartOptions = {}): Promise<BoxStores> {
  const part = await openMongo(uri, boxSchema, options)
  return { box: mongoBox(part), documents: mongoDocuments(part), close: part.close }
}

/** Throws where opening the database would be refused; changes nothing. */
export async function inspectBox(uri: string): Promise<void> {
  await inspectMongoPart(uri, boxSchema)
}
