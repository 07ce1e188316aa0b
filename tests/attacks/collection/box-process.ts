import { readParts } from '../../../backend/parts-config.ts'
import { usualRunning } from '../../../backend/running.ts'
import { startBox } from '../../../backend/start-box.ts'
import { answerAttack, toldClock } from './answer-attack.ts'

// The box as `PARTS=box npm start` starts it, from the same settings; only the time is told by the attack.
const outcome = readParts(process.env)
if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
if (outcome.parts !== 'box') throw new Error('This process is the box')
await startBox(outcome.config, { ...usualRunning, clock: toldClock })
answerAttack({})
