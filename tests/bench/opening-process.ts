import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openBoxStores } from '../../backend/store/sqlite/open-sqlite-box.ts'
import { openKeyStores, openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-registrar.ts'
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
    }

// Opens a round of so many groups, or goes on with the opening that a killed process left. With `given`, all groups have
// one and the same key already: what is measured then is everything but the making of keys.
const [folder = '', groupCount = '0', keys = 'made'] = process.argv.slice(2)
const say = (word: OpeningWord) => process.send?.(word)

const stores = {
  registrar: await openRegistrarStores(join(folder, 'registrar.sqlite')),
  box: await openBoxStores(join(folder, 'box.sqlite')),
  keys: await openKeyStores(join(folder, 'keys.sqlite')),
}
const teams = Object.fromEntries(Array.from({ length: Number(groupCount) }, (_, team) => [`T${team}`, 8]))
const { rounds, parts, clock } = await startInstallation(buildOrganisation(teams), stores)

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
})
process.exit()

async function giveKeys(): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  await Promise.all(groups.map(({ id }) => stores.keys.keys.put(round, `issuer:${id}`, privateKey)))
}
