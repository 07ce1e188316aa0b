import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import { composeBoxSide } from '../compose-box-side.ts'
import { composeInstallation } from '../compose-installation.ts'
import { composeMailer } from '../compose-mailer.ts'
import { closeStores, composeStores } from '../compose-stores.ts'
import { readConfig, type Config } from '../config.ts'
import { startJobsLoop } from '../jobs-loop.ts'
import { listen } from '../listen.ts'
import { movingClock } from './example/moving-clock.ts'
import { municipality } from './example/municipality.ts'
import { progress } from './example/progress.ts'
import { recordingMailer } from './example/recording-mailer.ts'
import { tellStory } from './example/tell-story.ts'
import { whereToLook } from './example/where-to-look.ts'

// Founds a made-up municipality, runs four rounds, and keeps the server running with a fifth one open.
const output = resolve('example-output')
const quarter = 91 * 24 * 60 * 60 * 1000
const show = progress()

const settings = readConfig({
  ...process.env,
  DATA_FOLDER: join(output, 'data'),
  SMTP_URL: undefined,
  MONGODB_URI: undefined,
})
if ('problems' in settings) stopStart(settings.problems)
else await run({ ...settings.config, mail: { kind: 'folder', folder: join(output, 'mails') } })

async function run(config: Config): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  const clock = movingClock(Date.now() - 4 * quarter)
  const report = (kind: string) => console.error(`unexpected: ${kind}`)
  const mailer = recordingMailer(composeMailer(config, { clock, report }))
  const stores = await composeStores(config)
  const randomness = (length: number) => randomBytes(length)
  const box = composeBoxSide({ stores: stores.box, address: 'here', clock, report })
  const installation = composeInstallation({ config, stores, box, mailer, clock, randomness, report })
  const listening = await listen(installation.listener, { port: config.port, host: config.listen })
  if ('problem' in listening) {
    await closeStores(stores)
    stopStart([listening.problem])
    return
  }
  const told = await tellStory({
    ...installation,
    config,
    clock,
    mailer,
    output,
    progress: show,
    people: municipality(1838),
  })
  clock.run()
  const jobs = startJobsLoop(installation.runDueJobs, 30_000)
  show.step('Done. The server keeps running until you press Ctrl+C.')
  console.log(await whereToLook({ config, output, told, mailer, settled: installation.settled }))
  const stop = async () => {
    await listening.stop()
    await jobs.stop()
    await installation.settled()
    await closeStores(stores)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

function stopStart(problems: readonly string[]): void {
  console.error('The example did not start. Correct these settings:')
  for (const problem of problems) console.error(`  ${problem}`)
  process.exitCode = 1
}
