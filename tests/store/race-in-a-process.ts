// Runs one side of a race in a process of its own: BOX_URI REGISTRAR_URI NAME. It says "ready", waits for a line, then
// prints the outcomes as JSON.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { z } from 'zod'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import { locksAt } from './ballot-locks.ts'

const [boxUri = '', registrarUri = '', name = '', sealedBytes = ''] = process.argv.slice(2)
const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())

const { box, close: closeBox } = await mongo.openBoxStores(boxUri)
const { documents, invitations, leases, close: closeRegistrar } = await mongo.openRegistrarStores(registrarUri)
const plans = documents.open({ name: 'plans', schema: z.strictObject({ state: z.string() }), indexes: [] })
await plans.get('warm')

console.log('ready')
await once(process.stdin, 'data')

const turns = Array.from({ length: 30 }, (_, turn) => turn)
const put = (round: string, unit: string) => (ballot: string, mark: number) =>
  box.put({ round, unit, ...locksAt(ballot, 0), sealed: new Uint8Array(Number(sealedBytes)).fill(mark) })
const [replaced, leased, issued, oneBallot, manyBallots, whileSealing] = await Promise.all([
  Promise.all(turns.map((turn) => plans.replace('contested', 1, { state: `${name} ${turn}` }))),
  leases.acquire({ name: 'job', holder: name, untilEpochMs: 1000 }, 0),
  Promise.all(
    turns.map((turn) =>
      invitations.recordIssue({
        secretHash: hash('secret'),
        blindedHash: hash(`${name} ${turn}`),
        signature: new Uint8Array(384).fill(turn),
      }),
    ),
  ),
  Promise.all(turns.map((turn) => put('r', 'roomy')('one ballot', turn + 1))),
  Promise.all(turns.map((turn) => put('r', 'narrow')(`${name} ${turn}`, 1))),
  Promise.all(turns.map((turn) => put('sealing', 'a')(`${name} ${turn}`, 1))),
])
console.log(
  JSON.stringify({
    replaced,
    leased,
    issued: issued.map(({ outcome }) => outcome),
    oneBallot,
    manyBallots,
    whileSealing,
  }),
)
await closeBox()
await closeRegistrar()
process.stdin.destroy()
