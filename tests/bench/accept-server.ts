import { createServer } from 'node:http'
import { dispatchByHost } from '../../backend/app.ts'
import { composeBoxSide } from '../../backend/compose-box-side.ts'
import { composeParts } from '../../backend/compose-parts.ts'
import { composeRespondentSide } from '../../backend/compose-respondent-side.ts'
import { composeStores } from '../../backend/compose-stores.ts'
import { readConfig } from '../../backend/config.ts'
import { workGate } from '../../backend/middleware/work-gate.ts'
import { buildQuestionnaire } from '../support/build-questionnaire.ts'

// One server under load, in a process of its own: `bare` reads the body and answers a word, `varsko` accepts answers.
const [kind, port = '0', folder = ''] = process.argv.slice(2)

const listener = kind === 'bare' ? bare() : await varsko()
createServer(listener).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
process.on('message', () => process.send?.(process.cpuUsage()))
// Ends with the program that measures it.
process.on('disconnect', () => process.exit())

function bare(): Parameters<typeof createServer>[1] & object {
  const reply = JSON.stringify({ outcome: 'stored' })
  return (request, response) => {
    request.on('data', () => {})
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length })
      response.end(reply)
    })
  }
}

async function varsko() {
  const outcome = readConfig({ ...process.env, PORT: port, DATA_FOLDER: folder })
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
  const { config } = outcome
  const stores = await composeStores(config)
  const outside = { clock: { now: Date.now }, report: (what: string) => console.error('unexpected:', what) }
  // A load as this one is a flood, for which everybody would pay: what is measured is accepting, the gate's count included.
  const mayEnter = workGate({ freePerSecond: Infinity })
  const box = composeBoxSide({ ...outside, stores: stores.box, address: 'here', mayEnter })
  const side = composeRespondentSide({
    ...outside,
    box,
    origin: config.respondentOrigin,
    pages: 'survey-ui/dist',
    parts: composeParts(stores, box.rounds),
    questionnaireOf: () => buildQuestionnaire(),
    languageOf: async () => 'da',
  })
  return dispatchByHost([side])
}
