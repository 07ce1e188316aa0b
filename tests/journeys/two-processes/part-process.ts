import { readParts } from '../../../backend/parts-config.ts'
import { startBox } from '../../../backend/start-box.ts'
import { startRegistrar } from '../../../backend/start-registrar.ts'

// What `npm start` runs for one of two parts, with the same settings, but for a clock that the test moves and jobs that
// follow one another at once.
let movedBy = Number(process.env['MOVED_BY'])
const running = { clock: { now: () => Date.now() + movedBy }, jobsEveryMilliseconds: 200 }

const outcome = readParts(process.env)
if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
if (outcome.parts === 'box') await startBox(outcome.config, running)
if (outcome.parts === 'registrar') await startRegistrar(outcome.config, running)

process.on('message', (milliseconds) => {
  movedBy = Number(milliseconds)
  process.send?.('moved')
})
process.on('disconnect', () => process.exit())
process.send?.('listens')
