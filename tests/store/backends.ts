import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoxStores, KeyStores, RegistrarStores } from '../../backend/store/opened-stores.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'

/** Databases of one test: opening a part again finds what an earlier opening stored, where the backend keeps data. */
export type Place = {
  readonly registrar: () => Promise<RegistrarStores>
  readonly box: () => Promise<BoxStores>
  readonly keys: () => Promise<KeyStores>
  readonly remove: () => Promise<void>
}

export type Backend = { readonly name: string; readonly keeps: boolean; readonly makePlace: () => Promise<Place> }

export const sealedBytes = 600

export const sqliteInMemory: Backend = {
  name: 'SQLite in memory',
  keeps: false,
  makePlace: async () => ({
    registrar: () => sqlite.openRegistrarStores(':memory:'),
    box: () => sqlite.openBoxStores(':memory:', { sealedBytes }),
    keys: () => sqlite.openKeyStores(':memory:'),
    remove: async () => {},
  }),
}

export const sqliteInFile: Backend = {
  name: 'SQLite in a file',
  keeps: true,
  makePlace: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varsko-store-'))
    return {
      registrar: () => sqlite.openRegistrarStores(join(folder, 'registrar.sqlite')),
      box: () => sqlite.openBoxStores(join(folder, 'box.sqlite'), { sealedBytes }),
      keys: () => sqlite.openKeyStores(join(folder, 'keys.sqlite')),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
}

export const backends: readonly Backend[] = [sqliteInMemory, sqliteInFile]
