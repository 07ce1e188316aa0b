import { composeBoxSide } from './compose-box-side.ts'
import { openStores } from './compose-stores.ts'
import type { Config } from './config.ts'
import { portInTheWay } from './listen.ts'
import { usualRunning } from './running.ts'
import { startInstallation } from './start-installation.ts'
import { reportKind, stopStart } from './terminal.ts'

/** Registrar and box in one process, each with a database of its own. */
export async function startAll(config: Config, running = usualRunning): Promise<void> {
  const opened = await openStores(config)
  if ('problems' in opened) {
    stopStart([...(await portInTheWay(config.port, config.listen)), ...opened.problems])
    return
  }
  const { stores } = opened
  const box = composeBoxSide({ stores: stores.box, address: 'here', clock: running.clock, report: reportKind })
  await startInstallation({ config, stores, box, closeBox: stores.box.close }, running)
}
