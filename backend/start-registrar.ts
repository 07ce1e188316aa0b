import { openRegistrarSide, registrarSideTrials } from './compose-registrar-stores.ts'
import type { OfficeConfig } from './config.ts'
import type { RegistrarConfig } from './parts-config.ts'
import { usualRunning } from './running.ts'
import { startInstallation } from './start-installation.ts'
import { folderTrial, portTrial, problemsOf, type Trial } from './start-trials.ts'
import { remoteBox } from './store/remote-box.ts'
import { stopStart } from './terminal.ts'

/** The registrar, the office and the closing job, with a box that runs in another process. */
export async function startRegistrar(config: RegistrarConfig, running = usualRunning): Promise<void> {
  const problems = await problemsOf(trialsOfRegistrar(config))
  if (problems.length > 0) return stopStart(problems)
  const opened = await openRegistrarSide(config)
  if ('problems' in opened) return stopStart(opened.problems)
  const { boxAddress: address, control } = config
  const box = { address, rounds: remoteBox(control) }
  await startInstallation({ config, stores: opened.stores, box, closeBox: async () => {} }, running)
}

/** What can be tried before anything is made. */
export function trialsOfRegistrar(config: OfficeConfig): readonly Trial[] {
  const { port, listen: host, mail } = config
  return [
    portTrial({ port, host }),
    ...registrarSideTrials(config),
    ...(mail.kind === 'folder' ? [folderTrial(mail.folder, 'DATA_FOLDER', ['SMTP_URL', 'DATA_FOLDER'])] : []),
  ]
}
