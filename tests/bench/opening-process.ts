import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { databaseUri } from '../support/database-uri.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

/** What the process says while it opens a round. */
export type OpeningWord =
  | { readonly kind: 'asked'; readonly milliseconds: number; readonly groups: number }
  | { readonly kind: 'progress'; readonly made: number }
  | {
      readonly kind: 'opened'
      readonly milliseconds: number
      readonly longestPause: number
      readonly cpuSeconds: number
      /** What one person's page fetches: the manifest, and the entry and the proof of its own group. */
      readonly pageBytes: number
    }

// Opens a round of so many groups, or goes on with the opening that a killed process left; in a folder, or on a MongoDB
// server under a name. With `given`, all groups have one and the same key already: what is measured then is everything but the making
// of keys.
const [place = '', groupCount = '0', keys = 'made', name = 'varsko-opening'] = process.argv.slice(2)
const say = (word: OpeningWord) => process.send?.(word)

const isOnMongo = place.startsWith('mongodb')
const adapters = isOnMongo ? mongo : sqlite
const addressOf = (part: string) => (isOnMongo ? databaseUri(place, `${name}-${part}`) : join(place, `${part}.sqlite`))
const stores = {
  registrar: await adapters.openRegistrarStores(addressOf('registrar')),
  box: await adapters.openBoxStores(addressOf('box')),
  keys: await adapters.openKeyStores(addressOf('keys')),
}
const teams = Object.fromEntries(Array.from({ length: Number(groupCount) }, (_, team) => [`T${team}`, 8]))
const { rounds, parts, clock, origin } = await startInstallation(buildOrganisation(teams), stores)

const [left] = await parts.rounds.find({ state: 'draft' })
// The minute for which a killed process still holds its lease.
if (left) clock.moveTo(clock.now() + 61_000)
const chosen = {
  title: 'Round',
  instrument: 'made-up',
  selection: 'full',
  custody: 'server' as const,
  closesAt: clock.now() + 14 * day,
}
const round = left?.id ?? (await rounds.createRound(chosen))
let started = performance.now()
await rounds.askOpening(round)
const groups = (await parts.frozenRosters.get(round))?.value.groups ?? []
say({ kind: 'asked', milliseconds: performance.now() - started, groups: groups.length })
if (keys === 'given') await giveKeys()

const pauses = monitorEventLoopDelay()
pauses.enable()
const progress = setInterval(() => {
  void stores.keys.keys.countIssuerKeys(round).then((made) => say({ kind: 'progress', made }))
}, 200)
const before = process.cpuUsage()
started = performance.now()
await rounds.continueOpenings()
clearInterval(progress)
if ((await parts.rounds.get(round))?.value.state !== 'open') throw new Error('The round is not open')
const { user, system } = process.cpuUsage(before)
say({
  kind: 'opened',
  milliseconds: performance.now() - started,
  longestPause: pauses.max / 1e6,
  cpuSeconds: (user + system) / 1e6,
  pageBytes: (await bytesOf('manifest')) + (await bytesOf(`units/${groups.at(-1)?.id}`)),
})
process.exit()

async function bytesOf(path: string): Promise<number> {
  const reply = await fetch(`${origin}/api/rounds/${round}/${path}`)
  if (!reply.ok) throw new Error('The round is not published')
  return (await reply.arrayBuffer()).byteLength
}

async function giveKeys(): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  await Promise.all(groups.map(({ id }) => stores.keys.keys.put(round, `issuer:${id}`, privateKey)))
}
