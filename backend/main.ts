import { randomBytes } from 'node:crypto'
import { composeInstallation } from './compose-installation.ts'
import { composeMailer } from './compose-mailer.ts'
import { closeStores, openStores } from './compose-stores.ts'
import { readConfig, type Config } from './config.ts'
import { startJobsLoop } from './jobs-loop.ts'
import { listen } from './listen.ts'

const outcome = readConfig(process.env)
if ('problems' in outcome) stopStart(outcome.problems)
else await start(outcome.config)

async function start(config: Config): Promise<void> {
  const clock = { now: Date.now }
  // Kinds only: what somebody sent, and who, is in no log.
  const report = (kind: string) => console.error(`unexpected: ${kind}`)
  const opened = await openStores(config)
  if ('problems' in opened) {
    stopStart([...(await portInTheWay(config)), ...opened.problems])
    return
  }
  const { stores } = opened
  const mailer = composeMailer(config, { clock, report })
  const randomness = (length: number) => randomBytes(length)
  const installation = composeInstallation({ config, stores, mailer, clock, randomness, report })
  const listening = await listen(installation.listener, { port: config.port, host: config.listen })
  if ('problem' in listening) {
    mailer.close()
    await closeStores(stores)
    stopStart([listening.problem])
    return
  }
  await welcome(config, await installation.makeSetUpLink())
  const jobs = startJobsLoop(installation.runDueJobs, 30_000)
  const stop = async () => {
    await listening.stop()
    await jobs.stop()
    await installation.settled()
    mailer.close()
    await closeStores(stores)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

/** Tried when a database cannot be opened, so that a port in use is named in the same list. */
async function portInTheWay({ port, listen: host }: { port: number; listen: string }): Promise<string[]> {
  const trial = await listen(() => {}, { port, host })
  if ('problem' in trial) return [trial.problem]
  await trial.stop()
  return []
}

async function welcome(
  { respondentOrigin, officeOrigin }: { respondentOrigin: string; officeOrigin: string },
  setUp: string | undefined,
): Promise<void> {
  console.log(`Varsko listens. People answer at ${respondentOrigin}, the office is at ${officeOrigin}`)
  if (setUp) console.log(`This installation is empty. Set it up here, once: ${setUp}`)
}

function stopStart(problems: readonly string[]): void {
  console.error('Varsko did not start. Correct these settings:')
  for (const problem of problems) console.error(`  ${problem}`)
  process.exitCode = 1
}
