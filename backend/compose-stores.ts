import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config, Location } from './config.ts'
import { sealedSheetLength } from './contract/sealed-box/sealed-sheet.ts'
import * as mongo from './store/mongo/open-mongo-stores.ts'
import type { BoxStores, KeyStores, RegistrarStores } from './store/opened-stores.ts'
import * as sqlite from './store/sqlite/open-sqlite-stores.ts'

export type Stores = { readonly registrar: RegistrarStores; readonly box: BoxStores; readonly keys: KeyStores }

const boxOptions = { sealedBytes: sealedSheetLength, windowInMilliseconds: 2 }

/** Opens the three databases of an installation, each where the settings say; a database of its own for each part. */
export async function composeStores({ registrar, box, keys }: Config): Promise<Stores> {
  return {
    registrar: await (registrar.kind === 'mongo'
      ? mongo.openRegistrarStores(registrar.uri)
      : sqlite.openRegistrarStores(fileOf(registrar, 'registrar'))),
    box: await (box.kind === 'mongo'
      ? mongo.openBoxStores(box.uri, boxOptions)
      : sqlite.openBoxStores(fileOf(box, 'box'), boxOptions)),
    keys: await (keys.kind === 'mongo' ? mongo.openKeyStores(keys.uri) : sqlite.openKeyStores(fileOf(keys, 'keys'))),
  }
}

export async function closeStores({ registrar, box, keys }: Stores): Promise<void> {
  await Promise.all([registrar.close(), box.close(), keys.close()])
}

function fileOf(location: Extract<Location, { kind: 'sqlite' }>, part: string): string {
  mkdirSync(location.folder, { recursive: true, mode: 0o700 })
  return join(location.folder, `${part}.sqlite`)
}
