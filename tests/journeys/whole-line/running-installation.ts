import { randomBytes } from 'node:crypto'
import { composeBoxSide } from '../../../backend/compose-box-side.ts'
import { composeInstallation } from '../../../backend/compose-installation.ts'
import { composeMailer } from '../../../backend/compose-mailer.ts'
import { closeStores } from '../../../backend/compose-stores.ts'
import { readConfig } from '../../../backend/config.ts'
import type { Clock } from '../../../backend/domain/clock.ts'
import { listen, type Listening } from '../../../backend/listen.ts'
import type { Place } from '../../store/backends.ts'

export type RunningInstallation = Awaited<ReturnType<typeof startOn>>

export type Given = {
  readonly place: Place
  readonly port: number
  readonly smtpUrl: string
  readonly clock: Clock
  /** Hears the kinds of what went wrong. */
  readonly report: (kind: string) => void
}

/** A whole installation as `npm start` puts it together, on the databases of a place; stopped and started again it goes on. */
export async function startOn({ place, port, smtpUrl, clock, report }: Given) {
  const outcome = readConfig({ PORT: `${port}`, SMTP_URL: smtpUrl, MAIL_FROM: 'varsko@soeby.example' })
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
  const { config } = outcome
  const stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
  const box = composeBoxSide({ stores: stores.box, address: 'here', clock, report })
  const mailer = composeMailer(config, { clock, report })
  const installation = composeInstallation({ config, stores, box, mailer, clock, randomness: randomBytes, report })
  const listening = await mustListen(port, installation.listener)
  return {
    ...installation,
    config,
    stores,
    stop: async () => {
      await listening.stop()
      await installation.settled()
      mailer.close()
      await closeStores(stores)
    },
  }
}

export async function mustListen(port: number, listener: Parameters<typeof listen>[0]): Promise<Listening> {
  const outcome = await listen(listener, { port, host: '127.0.0.1' })
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome
}
