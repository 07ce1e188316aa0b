import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { composeBoxSide } from '../../../backend/compose-box-side.ts'
import { composeInstallation } from '../../../backend/compose-installation.ts'
import { composeMailer } from '../../../backend/compose-mailer.ts'
import { closeStores, composeStores } from '../../../backend/compose-stores.ts'
import { readConfig } from '../../../backend/config.ts'
import { listen } from '../../../backend/listen.ts'
import { killedAtWrite } from './killed-at-write.ts'

// An installation as `npm start` makes it, from the same settings, in a process of its own whose output is a log like any
// other's. Only the time is told by the attack, and the due jobs run when it says so.
const ask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moveTo'), time: z.number() }),
  z.object({ kind: z.literal('runDueJobs') }),
  z.object({ kind: z.literal('makeSetUpLink') }),
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('killAtWrite'), write: z.number() }),
  z.object({ kind: z.literal('stop') }),
])
type Ask = z.infer<typeof ask>

const outcome = readConfig(process.env)
if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
const { config } = outcome
let time = Number(process.env['ATTACK_TIME'])
const clock = { now: () => time }
const report = (kind: string) => console.error(`unexpected: ${kind}`)
const stores = await composeStores(config)
const killing = killedAtWrite(stores, composeMailer(config, { clock, report }), (write) => process.send?.({ write }))
const randomness = (length: number) => randomBytes(length)
const box = composeBoxSide({ stores: killing.stores.box, address: 'here', clock, report })
const installation = composeInstallation({ config, clock, randomness, report, box, ...killing })
const listening = await listen(installation.listener, { port: config.port, host: config.listen })
if ('problem' in listening) throw new Error(listening.problem)
console.log(`Varsko listens. People answer at ${config.respondentOrigin}, the office is at ${config.officeOrigin}`)

async function answer(asked: Ask): Promise<unknown> {
  if (asked.kind === 'moveTo') {
    time = asked.time
    return undefined
  }
  if (asked.kind === 'killAtWrite') return killing.killAt(asked.write)
  if (asked.kind !== 'stop') return installation[asked.kind]()
  if (!('problem' in listening)) await listening.stop()
  await installation.settled()
  await closeStores(stores)
  return undefined
}

process.on('message', (message) => {
  void answer(ask.parse(message)).then((value) => {
    process.send?.({ done: value ?? null })
    if (ask.parse(message).kind === 'stop') process.disconnect?.()
  })
})
// It never outlives the attack.
process.on('disconnect', () => process.exit())
process.send?.({ done: 'listening' })
