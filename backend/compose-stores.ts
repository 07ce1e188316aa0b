import { openBox } from './compose-box-stores.ts'
import { openingRegistrarSide, type RegistrarSideStores } from './compose-registrar-stores.ts'
import type { Config } from './config.ts'
import { openingProblems } from './opening-problems.ts'
import type { BoxStores } from './store/opened-box.ts'

export type Stores = RegistrarSideStores & { readonly box: BoxStores }

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
  const { opening, openings } = openingRegistrarSide(config)
  const box = openBox(config.box)
  const problems = await openingProblems([openings.registrar, { opening: box, location: config.box }, openings.keys])
  if (problems.length > 0) return { problems }
  return { stores: { registrar: await opening.registrar, box: await box, keys: await opening.keys } }
}

export async function closeStores({ registrar, box, keys }: Stores): Promise<void> {
  await Promise.all([registrar.close(), box.close(), keys.close()])
}
