import { randomBytes } from 'node:crypto'
import { composeBoxSide } from '../../../backend/compose-box-side.ts'
import { composeInstallation } from '../../../backend/compose-installation.ts'
import { composeMailer } from '../../../backend/compose-mailer.ts'
import { composeStores } from '../../../backend/compose-stores.ts'
import { readConfig } from '../../../backend/config.ts'
import { listen } from '../../../backend/listen.ts'
import { answerAttack, toldClock as clock } from './answer-attack.ts'
import { killedAtWrite } from './killed-at-write.ts'

// An installation as `npm start` makes it, from the same settings, in a process of its own whose output is a log like any
// other's. Only the time is told by the attack, and the due jobs run when it says so.
const outcome = readConfig(process.env)
if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
const { config } = outcome
const report = (kind: string) => console.error(`unexpected: ${kind}`)
const stores = await composeStores(config)
const killing = killedAtWrite(stores, composeMailer(config, { clock, report }), (write) => process.send?.({ write }))
const randomness = (length: number) => randomBytes(length)
const box = composeBoxSide({ stores: killing.stores.box, address: 'here', clock, report })
const installation = composeInstallation({ config, clock, randomness, report, box, ...killing })
const listening = await listen(installation.listener, { port: config.port, host: config.listen })
if ('problem' in listening) throw new Error(listening.problem)
console.log(`Varsko listens. People answer at ${config.respondentOrigin}, the office is at ${config.officeOrigin}`)
answerAttack({ ...installation, killAtWrite: killing.killAt })
