import type { BoxStores, KeyStores, RegistrarStores } from '../opened-stores.ts'
import { sqliteBox } from '../sqlite-box.ts'
import { sqliteDocuments } from '../sqlite-documents.ts'
import { sqliteInvitations } from '../sqlite-invitations.ts'
import { sqliteKeys } from '../sqlite-keys.ts'
import { sqliteLeases } from '../sqlite-leases.ts'
import { boxSchema } from './box-schema.ts'
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

/** A slot with 512 sealed bytes fills more than half of it: every page an answer changes is written and synced twice. */
const boxPageBytes = 1024

/** Opens the box's file, or `:memory:`, for this process alone. */
export async function openBoxStores(location: string, options: SqlitePartOptions = {}): Promise<BoxStores> {
  const part = openPart({ location, schema: boxSchema, exclusive: true, pageBytes: boxPageBytes }, options)
  return { box: sqliteBox(part), close: part.commit.close }
}

/** Opens the file of private keys, or `:memory:`, for this process alone. No backup may hold it. */
export async function openKeyStores(location: string, options: SqlitePartOptions = {}): Promise<KeyStores> {
  const part = openPart({ location, schema: keySchema, exclusive: true }, options)
  return { keys: sqliteKeys(part), close: part.commit.close }
}
