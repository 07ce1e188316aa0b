import type { AskedBallot, SealingBallot } from '../session/sealing.port.ts'
import { respondentSealing } from './respondent-sealing.ts'
import type { SealingReplies, SealingRequest } from './sealing-messages.ts'

// Runs beside the page: blinding takes a tenth of a second of arithmetic, and several on a phone.
const sealing = respondentSealing(Date.now)
let asked: AskedBallot | undefined
let ballot: SealingBallot | undefined

addEventListener('message', ({ data, ports }: MessageEvent<SealingRequest>) => {
  const [port] = ports
  if (!port) return
  answer(data).then(
    (reply) => port.postMessage({ reply }),
    () => port.postMessage('failed'),
  )
})
postMessage('ready')

async function answer(request: SealingRequest): Promise<SealingReplies[keyof SealingReplies]> {
  if (request.type === 'ask') return ask(request)
  if (request.type === 'receive') return receive(request.signature)
  if (!ballot) throw new Error('there is no ballot yet')
  return ballot.seal(request.answers, request.step)
}

async function ask({ told, code }: Extract<SealingRequest, { type: 'ask' }>): Promise<SealingReplies['ask']> {
  const outcome = await sealing.askForBallot(told, code)
  if (typeof outcome === 'string') return outcome
  asked = outcome
  return { blinded: asked.blinded, code: asked.code }
}

async function receive(signature: string): Promise<SealingReplies['receive']> {
  ballot = await asked?.receive(signature)
  return ballot && { code: ballot.code }
}
