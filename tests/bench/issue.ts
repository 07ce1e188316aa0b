import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { makeIssuerKey } from '../../backend/keys/issuer-keys.ts'
import { secretHashOf } from '../../backend/services/registrar/issue-ballot.ts'
import { rounds } from '../../backend/store/collections.ts'
import { openKeyStores, openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-registrar.ts'
import { buildRound } from '../support/build-round.ts'
import { day } from '../support/fixed-clock.ts'
import { printFigure } from './figure.ts'
import { loadServer, median, type Loaded } from './load-server.ts'
import { bindToCore } from './one-core.ts'

// Issuing ballots: secret looked up, blinded message signed and checked, durable on disk, beside a bare node:http server.
const people = Number(process.argv[2] ?? 1500)
const peopleInUnit = 15
const turns = 3
const port = 4392
const round = randomBytes(16).toString('base64url')

// One key under the names of all groups: a signature costs the same whose key it is.
const { privateKey } = await makeIssuerKey()
const invited = Array.from({ length: people }, (_, place) => ({
  member: `member ${place}`,
  unit: `unit ${Math.floor(place / peopleInUnit)}`,
  secret: randomBytes(32),
}))
const bodies = invited.map(({ secret }) => {
  // Any number below the modulus: a signer cannot tell what was blinded.
  const blinded = randomBytes(384).fill(0, 0, 1)
  return Buffer.from(JSON.stringify({ secret: secret.toString('base64url'), blinded: blinded.toString('base64url') }))
})
bindToCore(process.pid, 1)

const measured: { readonly bare: Loaded; readonly varsko: Loaded }[] = []
for (let turn = 0; turn < turns; turn += 1)
  measured.push({ bare: await measure('bare', turn), varsko: await measure('varsko', turn) })
printFigure(
  'issue.ratio',
  median(measured.map(({ bare, varsko }) => varsko.requestsPerSecond / bare.requestsPerSecond)),
  'printed',
)
printFigure('issue.cpu-milliseconds', median(measured.map(({ varsko }) => varsko.cpu)) / 1000, 'printed')
printFigure('issue.bare-cpu-milliseconds', median(measured.map(({ bare }) => bare.cpu)) / 1000, 'printed')
printFigure('issue.p99-milliseconds', Math.max(...measured.map(({ varsko }) => varsko.p99)), 'printed')
printFigure('issue.per-second', Math.max(...measured.map(({ varsko }) => varsko.requestsPerSecond)), 'printed')

function measure(kind: 'bare' | 'varsko', turn: number): Promise<Loaded> {
  const share = Math.floor(bodies.length / turns)
  const part = bodies.slice(turn * share, (turn + 1) * share)
  const warmUp = Math.floor(share / 5)
  return loadServer({
    kind,
    port,
    path: '/api/issue',
    type: 'application/json',
    warmUp: part.slice(0, warmUp),
    bodies: part.slice(warmUp),
    prepare,
  })
}

/** An open round in which everybody has an invitation. */
async function prepare(folder: string): Promise<void> {
  const registrar = await openRegistrarStores(join(folder, 'registrar.sqlite'))
  const { keys, close } = await openKeyStores(join(folder, 'keys', 'keys.sqlite'))
  await registrar.documents.open(rounds).insert(round, buildRound({ state: 'open', closesAt: Date.now() + day }))
  await registrar.invitations.prepare(
    round,
    invited.map(({ member, unit }) => ({ member, unit })),
  )
  await Promise.all(
    invited.map(({ member, secret }) => registrar.invitations.renewSecret(round, member, secretHashOf(secret))),
  )
  const units = new Set(invited.map(({ unit }) => unit))
  await Promise.all([...units].map((unit) => keys.put(round, `issuer:${unit}`, privateKey)))
  await Promise.all([registrar.close(), close()])
}
