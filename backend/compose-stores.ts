import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config, Location } from './config.ts'
import * as mongo from './store/mongo/open-mongo-stores.ts'
import type { BoxStores, KeyStores, RegistrarStores } from './store/opened-stores.ts'
import * as sqlite from './store/sqlite/open-sqlite-stores.ts'

export type Stores = { readonly registrar: RegistrarStores; readonly box: BoxStores; readonly keys: KeyStores }

const boxOptions = { windowInMilliseconds: 2 }

/** Opens the three databases of an installation, each where the settings say; a database of its own for each part. */
export async function composeStores(config: Config): Promise<Stores> {
  const outcome = await openStores(config)
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
  return outcome.stores
}

/** As `composeStores`, with what is wrong as a value: of every database that cannot be opened, its setting and why. */
export async function openStores(
  config: Config,
): Promise<{ readonly stores: Stores } | { readonly problems: readonly string[] }> {
  const [registrar, box, keys] = await Promise.allSettled([openRegistrar(config), openBox(config), openKeys(config)])
  if (registrar.status === 'fulfilled' && box.status === 'fulfilled' && keys.status === 'fulfilled')
    return { stores: { registrar: registrar.value, box: box.value, keys: keys.value } }
  for (const opened of [registrar, box, keys]) if (opened.status === 'fulfilled') await opened.value.close()
  const problems = [
    ...problemOf(registrar, config.registrar, { mongo: 'MONGODB_URI', sqlite: 'DATA_FOLDER' }),
    ...problemOf(box, config.box, { mongo: 'MONGODB_BOX_URI', sqlite: 'DATA_FOLDER' }),
    ...problemOf(keys, config.keys, { mongo: 'MONGODB_KEYS_URI', sqlite: 'KEYS_FOLDER' }),
  ]
  return { problems: [...new Set(problems)] }
}

export async function closeStores({ registrar, box, keys }: Stores): Promise<void> {
  await Promise.all([registrar.close(), box.close(), keys.close()])
}

async function openRegistrar({ registrar }: Config): Promise<RegistrarStores> {
  if (registrar.kind === 'mongo') return mongo.openRegistrarStores(registrar.uri)
  return sqlite.openRegistrarStores(fileOf(registrar, 'registrar'))
}

async function openBox({ box }: Config): Promise<BoxStores> {
  if (box.kind === 'mongo') return mongo.openBoxStores(box.uri)
  return sqlite.openBoxStores(fileOf(box, 'box'), boxOptions)
}

async function openKeys({ keys }: Config): Promise<KeyStores> {
  return keys.kind === 'mongo' ? mongo.openKeyStores(keys.uri) : sqlite.openKeyStores(fileOf(keys, 'keys'))
}

type Outcome = PromiseSettledResult<unknown>

function problemOf(
  outcome: Outcome,
  { kind }: Location,
  settings: Readonly<Record<Location['kind'], string>>,
): string[] {
  return outcome.status === 'rejected' ? [`${settings[kind]}: ${whyNot(outcome.reason)}`] : []
}

const sqliteBusy = 5

/** The kind of failure alone where the words are not ours: those of a driver may repeat an address and its password. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be opened'
  if ('errcode' in error && error.errcode === sqliteBusy) return 'is in use by another Varsko that runs; stop it first'
  if ('code' in error && typeof error.code === 'string') return `cannot be opened or made (${error.code})`
  return error.constructor === Error ? error.message : `cannot be reached or opened (${error.constructor.name})`
}

function fileOf(location: Extract<Location, { kind: 'sqlite' }>, part: string): string {
  mkdirSync(location.folder, { recursive: true, mode: 0o700 })
  return join(location.folder, `${part}.sqlite`)
}
