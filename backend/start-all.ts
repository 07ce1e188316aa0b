import { composeBoxSide } from './compose-box-side.ts'
import { boxTrial } from './compose-box-stores.ts'
import { openStores } from './compose-stores.ts'
import type { Config } from './config.ts'
import { usualRunning } from './running.ts'
import { startInstallation } from './start-installation.ts'
import { problemsOf, type Trial } from './start-trials.ts'
import { trialsOfRegistrar } from './start-registrar.ts'
import { reportKind, stopStart } from './terminal.ts'

/** Registrar and box in one process, each with a database of its own. */
export async function startAll(config: Config, running = usualRunning): Promise<void> {
  const problems = await problemsOf(trialsOfAll(config))
  if (problems.length > 0) return stopStart(problems)
  const opened = await openStores(config)
  if ('problems' in opened) return stopStart(opened.problems)
  const { stores } = opened
  const box = composeBoxSide({ stores: stores.box, address: 'here', clock: running.clock, report: reportKind })
  await startInstallation({ config, stores, box, closeBox: stores.box.close }, running)
}

/** What can be tried before anything is made. */
export function trialsOfAll(config: Config): readonly Trial[] {
  return [...trialsOfRegistrar(config), boxTrial(config.box)]
}
