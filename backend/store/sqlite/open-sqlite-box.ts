import type { BoxStores } from '../opened-box.ts'
import { sqliteBox } from '../sqlite-box.ts'
import { sqliteDocuments } from '../sqlite-documents.ts'
import { boxSchema } from './box-schema.ts'
import { inspectFile } from './inspect-file.ts'
import { openPart, type SqlitePartOptions } from './open-part.ts'

/** A slot with 512 sealed bytes fills more than half of it: every page an answer changes is written and synced twice. */
const boxPageBytes = 1024

/** Opens the box's file, or `:memory:`, for this process alone. */
export async function openBoxStores(location: string, options: SqlitePartOptions = {}): Promise<BoxStores> {
  const part = openPart({ location, schema: boxSchema, exclusive: true, pageBytes: boxPageBytes }, options)
  return { box: sqliteBox(part), documents: sqliteDocuments(part), close: part.commit.close }
}

/** Throws where opening the file would be refused; changes nothing. */
export async function inspectBox(location: string): Promise<void> {
  inspectFile(location, boxSchema, true)
}
