import { randomBytes } from 'node:crypto'
import { composeInstallation } from '../../../backend/compose-installation.ts'
import { composeMailer } from '../../../backend/compose-mailer.ts'
import { openRegistrarSide } from '../../../backend/compose-registrar-stores.ts'
import { listen } from '../../../backend/listen.ts'
import { readParts } from '../../../backend/parts-config.ts'
import { remoteBox } from '../../../backend/store/remote-box.ts'
import { answerAttack, toldClock as clock } from './answer-attack.ts'

// The registrar as `PARTS=registrar npm start` makes it, from the same settings, with a box that runs elsewhere. Only the
// time is told by the attack, and the due jobs run when it says so.
const outcome = readParts(process.env)
if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
if (outcome.parts !== 'registrar') throw new Error('This process is the registrar')
const { config } = outcome
const opened = await openRegistrarSide(config)
if ('problems' in opened) throw new Error(opened.problems.join('\n'))
const report = (kind: string) => console.error(`unexpected: ${kind}`)
const installation = composeInstallation({
  config,
  stores: opened.stores,
  box: { address: config.boxAddress, rounds: remoteBox(config.control) },
  mailer: composeMailer(config, { clock, report }),
  clock,
  randomness: (length) => randomBytes(length),
  report,
})
const listening = await listen(installation.listener, { port: config.port, host: config.listen })
if ('problem' in listening) throw new Error(listening.problem)
console.log(`Varsko listens. People answer at ${config.respondentOrigin}, the office is at ${config.officeOrigin}`)
answerAttack(installation)
