import { randomBytes } from 'node:crypto'
import { composeInstallation, type InstallationBox } from './compose-installation.ts'
import { composeMailer } from './compose-mailer.ts'
import type { RegistrarSideStores } from './compose-registrar-stores.ts'
import type { OfficeConfig } from './config.ts'
import { startJobsLoop } from './jobs-loop.ts'
import { listen } from './listen.ts'
import { stopOnSignal, type Running } from './running.ts'
import { reportKind as report, say, stopStart } from './terminal.ts'

export type InstallationToStart = {
  readonly config: OfficeConfig
  readonly stores: RegistrarSideStores
  readonly box: InstallationBox
  readonly closeBox: () => Promise<void>
}

/** Listens on both hosts and runs the due jobs, until the process is told to end. */
export async function startInstallation(given: InstallationToStart, running: Running): Promise<void> {
  const { config, stores, box, closeBox } = given
  const { clock, jobsEveryMilliseconds } = running
  const mailer = composeMailer(config, { clock, report })
  const closeAll = async () => {
    mailer.close()
    await Promise.all([stores.registrar.close(), stores.keys.close(), closeBox()])
  }
  const randomness = (length: number) => randomBytes(length)
  const ending = new AbortController()
  const stopping = ending.signal
  const installation = composeInstallation({ config, stores, box, mailer, clock, randomness, report, stopping })
  const listening = await listen(installation.listener, { port: config.port, host: config.listen })
  if ('problem' in listening) {
    await closeAll()
    stopStart([listening.problem])
    return
  }
  welcome(config, await installation.makeSetUpLink())
  const jobs = startJobsLoop(installation.runDueJobs, jobsEveryMilliseconds)
  const openings = startJobsLoop(installation.continueOpenings, jobsEveryMilliseconds)
  stopOnSignal(async () => {
    ending.abort()
    await listening.stop()
    await jobs.stop()
    await openings.stop()
    await installation.settled()
    await closeAll()
  })
}

function welcome({ respondentOrigin, officeOrigin }: OfficeConfig, setUp: string | undefined): void {
  say(`Varsko listens. People answer at ${respondentOrigin}, the office is at ${officeOrigin}`)
  if (setUp) say(`This installation is empty. Set it up here, once: ${setUp}`)
}
