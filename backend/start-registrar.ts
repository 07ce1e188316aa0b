import { openRegistrarSide } from './compose-registrar-stores.ts'
import { portInTheWay } from './listen.ts'
import type { RegistrarConfig } from './parts-config.ts'
import { usualRunning } from './running.ts'
import { startInstallation } from './start-installation.ts'
import { remoteBox } from './store/remote-box.ts'
import { stopStart } from './terminal.ts'

/** The registrar, the office and the closing job, with a box that runs in another process. */
export async function startRegistrar(config: RegistrarConfig, running = usualRunning): Promise<void> {
  const opened = await openRegistrarSide(config)
  if ('problems' in opened) {
    stopStart([...(await portInTheWay(config.port, config.listen)), ...opened.problems])
    return
  }
  const { boxAddress: address, control } = config
  const box = { address, rounds: remoteBox(control) }
  await startInstallation({ config, stores: opened.stores, box, closeBox: async () => {} }, running)
}
