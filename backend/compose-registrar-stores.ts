import type { Config } from './config.ts'
import { openingProblems, type Opening } from './opening-problems.ts'
import { databaseTrial, type Trial } from './start-trials.ts'
import { sqliteFile } from './sqlite-file.ts'
import * as mongo from './store/mongo/open-mongo-registrar.ts'
import type { KeyStores, RegistrarStores } from './store/opened-stores.ts'
import * as sqlite from './store/sqlite/open-sqlite-registrar.ts'

/** The databases of an installation whose box runs elsewhere. */
export type RegistrarSideStores = { readonly registrar: RegistrarStores; readonly keys: KeyStores }

export type RegistrarSideConfig = Pick<Config, 'registrar' | 'keys'>

/** The registrar's and the keys' databases, being opened. */
export function openingRegistrarSide({ registrar, keys }: RegistrarSideConfig) {
  const opening = { registrar: openRegistrar(registrar), keys: openKeys(keys) }
  const openings: { readonly registrar: Opening; readonly keys: Opening } = {
    registrar: { opening: opening.registrar, location: registrar },
    keys: { opening: opening.keys, location: keys },
  }
  return { opening, openings }
}

/** Opens both, with what is wrong as a value. */
export async function openRegistrarSide(
  config: RegistrarSideConfig,
): Promise<{ readonly stores: RegistrarSideStores } | { readonly problems: readonly string[] }> {
  const { opening, openings } = openingRegistrarSide(config)
  const problems = await openingProblems([openings.registrar, openings.keys])
  if (problems.length > 0) return { problems }
  return { stores: { registrar: await opening.registrar, keys: await opening.keys } }
}

async function openRegistrar(location: Config['registrar']): Promise<RegistrarStores> {
  if (location.kind === 'mongo') return mongo.openRegistrarStores(location.uri)
  return sqlite.openRegistrarStores(sqliteFile(location, 'registrar'))
}

async function openKeys(location: Config['keys']): Promise<KeyStores> {
  return location.kind === 'mongo'
    ? mongo.openKeyStores(location.uri)
    : sqlite.openKeyStores(sqliteFile(location, 'keys'))
}

/** What can be tried of both before they are opened. */
export function registrarSideTrials({ registrar, keys }: RegistrarSideConfig): readonly Trial[] {
  return [
    databaseTrial({
      part: 'registrar',
      location: registrar,
      restsOn: ['MONGODB_URI', 'DATA_FOLDER'],
      inspect: { mongo: mongo.inspectRegistrar, sqlite: sqlite.inspectRegistrar },
    }),
    databaseTrial({
      part: 'keys',
      location: keys,
      restsOn: ['MONGODB_KEYS_URI', 'KEYS_FOLDER', 'DATA_FOLDER'],
      inspect: { mongo: mongo.inspectKeys, sqlite: sqlite.inspectKeys },
    }),
  ]
}
