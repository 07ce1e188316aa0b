import { listen } from './listen.ts'
import type { Location } from './config.ts'
import { sqliteFileIn } from './sqlite-file.ts'
import { tryFolder } from './try-folder.ts'
import { whyNotOpened } from './why-not-opened.ts'

/** Something a start rests on that can be tried without leaving anything behind. */
export type Trial = {
  /** The settings that say what is tried: with one of them wrong, there is nothing to try. */
  readonly restsOn: readonly string[]
  readonly problems: () => Promise<readonly string[]>
}

/** Every problem of what does not rest on a wrong setting, each once. */
export async function problemsOf(
  trials: readonly Trial[],
  wrong: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const possible = trials.filter(({ restsOn }) => restsOn.every((name) => !wrong.has(name)))
  const found = await Promise.all(possible.map(({ problems }) => problems()))
  return [...new Set(found.flat())]
}

export type PortToTry = { readonly port: number; readonly host: string; readonly setting?: string }

export function portTrial({ port, host, setting = 'PORT' }: PortToTry): Trial {
  const problems = async () => {
    const trial = await listen(() => {}, { port, host, setting })
    if ('problem' in trial) return [trial.problem]
    await trial.stop()
    return []
  }
  return { restsOn: ['LISTEN', setting], problems }
}

export function folderTrial(folder: string, setting: string, restsOn: readonly string[]): Trial {
  const problems = async () => problemOf(setting, async () => tryFolder(folder))
  return { restsOn, problems }
}

type Inspect = (place: string) => Promise<void>

export type DatabaseToTry = {
  readonly part: string
  readonly location: Location
  readonly restsOn: readonly string[]
  /** Throw where opening would be refused. */
  readonly inspect: Readonly<Record<Location['kind'], Inspect>>
}

export function databaseTrial({ part, location, restsOn, inspect }: DatabaseToTry): Trial {
  const look = async () => {
    if (location.kind === 'mongo') return inspect.mongo(location.uri)
    tryFolder(location.folder)
    return inspect.sqlite(sqliteFileIn(location.folder, part))
  }
  return { restsOn, problems: () => problemOf(location.setting, look) }
}

async function problemOf(setting: string, attempt: () => Promise<void>): Promise<readonly string[]> {
  try {
    await attempt()
    return []
  } catch (error) {
    return [`${setting}: ${whyNotOpened(error)}`]
  }
}
