import { mongoDocuments } from '../mongo-documents.ts'
import { mongoInvitations } from '../mongo-invitations.ts'
import { mongoKeys } from '../mongo-keys.ts'
import { mongoLeases } from '../mongo-leases.ts'
import type { KeyStores, RegistrarStores } from '../opened-stores.ts'
import { inspectMongoPart, openMongo, type MongoPartOptions } from './open-mongo.ts'
import { keySchema, registrarSchema } from './schemas.ts'

/** Opens the registrar's database: the one named in the address. */
export async function openRegistrarStores(uri: string, options: MongoPartOptions = {}): Promise<RegistrarStores> {
  const part = await openMongo(uri, registrarSchema, options)
  return {
    documents: mongoDocuments(part),
    invitations: mongoInvitations(part),
    leases: mongoLeases(part),
    close: part.close,
  }
}

/** Opens the database of private keys: the one named in the address. No backup may hold it. */
export async function openKeyStores(uri: string, options: MongoPartOptions = {}): Promise<KeyStores> {
  const part = await openMongo(uri, keySchema, options)
  return { keys: mongoKeys(part), close: part.close }
}

/** Throws where opening the database would be refused; changes nothing. */
export async function inspectRegistrar(uri: string): Promise<void> {
  await inspectMongoPart(uri, registrarSchema)
}

/** As `inspectRegistrar`, for the database of private keys. */
export async function inspectKeys(uri: string): Promise<void> {
  await inspectMongoPart(uri, keySchema)
}
