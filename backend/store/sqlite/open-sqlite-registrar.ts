import type { KeyStores, RegistrarStores } from '../opened-stores.ts'
import { sqliteDocuments } from '../sqlite-documents.ts'
import { sqliteInvitations } from '../sqlite-invitations.ts'
import { sqliteKeys } from '../sqlite-keys.ts'
import { sqliteLeases } from '../sqlite-leases.ts'
import { inspectFile } from './inspect-file.ts'
import { keySchema } from './key-schema.ts'
import { openPart, type SqlitePartOptions } from './open-part.ts'
import { registrarSchema } from './registrar-schema.ts'

/** Opens the registrar's file, or `:memory:`. Other processes may read it meanwhile, for a backup. */
export async function openRegistrarStores(location: string, options: SqlitePartOptions = {}): Promise<RegistrarStores> {
  const part = openPart({ location, schema: registrarSchema, exclusive: false }, options)
  return {
    documents: sqliteDocuments(part),
    invitations: sqliteInvitations(part),
    leases: sqliteLeases(part),
    close: part.commit.close,
  }
}

/** Opens the file of private keys, or `:memory:`, for this process alone. No backup may hold it. */
export async function openKeyStores(location: string, options: SqlitePartOptions = {}): Promise<KeyStores> {
  const part = openPart({ location, schema: keySchema, exclusive: true }, options)
  return { keys: sqliteKeys(part), close: part.commit.close }
}

/** Throws where opening the file would be refused; changes nothing. */
export async function inspectRegistrar(location: string): Promise<void> {
  inspectFile(location, registrarSchema, false)
}

/** As `inspectRegistrar`, for the file of private keys. */
export async function inspectKeys(location: string): Promise<void> {
  inspectFile(location, keySchema, true)
}
