import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { composeBoxSide } from '../../../backend/compose-box-side.ts'
import { composeInstallation } from '../../../backend/compose-installation.ts'
import { closeStores } from '../../../backend/compose-stores.ts'
import { readConfig } from '../../../backend/config.ts'
import { listen, type Listening } from '../../../backend/listen.ts'
import { memoryStores } from '../../support/start-installation.ts'

const root = resolve(import.meta.dirname, '../../..')

export type RealInstallation = Awaited<ReturnType<typeof startRealInstallation>>

/**
 * A whole installation with both hosts on one port, built pages and stores in memory. Its clock shows `state.now`; mails
 * are kept in `mails`.
 */
export async function startRealInstallation() {
  const launcher = resolve(root, 'backend/launch.js')
  await promisify(execFile)(process.execPath, [launcher, '--bin', 'vite', 'build', 'survey-ui'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const state = { now: Date.now() }
  const mails: { readonly to: string; readonly text: string }[] = []
  const reported: string[] = []
  const stores = await memoryStores()
  // The origins are part of the apps, and the port is known only once one listens.
  const probe = await mustListen(0, () => {})
  await probe.stop()
  const outcome = readConfig({ PORT: String(probe.port) })
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
  const outside = { clock: { now: () => state.now }, report: (kind: string) => void reported.push(kind) }
  const installation = composeInstallation({
    ...outside,
    box: composeBoxSide({ ...outside, stores: stores.box, address: 'here' }),
    config: outcome.config,
    stores,
    mailer: {
      send: async ({ to, text }) => {
        mails.push({ to, text })
        return 'sent'
      },
      close: () => {},
    },
    randomness: randomBytes,
  })
  const listening = await mustListen(probe.port, installation.listener)
  return {
    ...installation,
    origin: outcome.config.officeOrigin,
    state,
    mails,
    reported,
    stop: async () => {
      await listening.stop()
      await closeStores(stores)
    },
  }
}

async function mustListen(port: number, listener: Parameters<typeof listen>[0]): Promise<Listening> {
  const outcome = await listen(listener, { port, host: '127.0.0.1' })
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome
}
