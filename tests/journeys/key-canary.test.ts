import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { makeTallyKeys, type TallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { registerKeys } from '../../backend/services/custody/register-keys.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

let folder: string
let stores: Stores
let installation: Awaited<ReturnType<typeof startInstallation>>
let keys: TallyKeys

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-canary-'))
  stores = {
    registrar: await sqlite.openRegistrarStores(join(folder, 'registrar.sqlite')),
    box: await sqlite.openBoxStores(join(folder, 'box.sqlite')),
    keys: await sqlite.openKeyStores(join(folder, 'keys.sqlite')),
  }
  installation = await startInstallation(buildOrganisation({ Nord: 9, Syd: 8 }), stores)
  keys = await makeTallyKeys()
}, 60_000)

afterAll(async () => {
  await installation.stop()
  await closeStores(stores)
  rmSync(folder, { recursive: true })
})

/** Files, journals among them, in which these bytes lie as they are or as text. */
function filesWith(secret: Uint8Array): readonly string[] {
  const bytes = Buffer.from(secret)
  const texts = [toBase64url(bytes), bytes.toString('base64'), bytes.toString('hex')].map((text) => Buffer.from(text))
  return readdirSync(folder).filter((file) => {
    const content = readFileSync(join(folder, file))
    return [bytes, ...texts].some((form) => content.includes(form))
  })
}

it('a key that people keep is in no file at any step, journals included, while its public part is', async () => {
  const { parts, clock, rounds } = installation
  const found: string[][] = []
  const look = () => void found.push([...filesWith(keys.privateKey)])
  const register = registerKeys({ ...parts, clock, isEmployers: async () => false })
  const rikke = { name: 'Rikke', email: 'rikke@firma.example', language: 'da' as const, grants: [] }
  const second = { name: 'Sam', email: 'sam@firma.example', language: 'da' as const }
  await register({ publicKeys: [toBase64url(keys.publicKey)], second }, rikke)
  look()
  const asked = { title: 'Forår', instrument: 'made-up', selection: 'full', custody: 'representative' as const }
  const round = await rounds.createRound({ ...asked, closesAt: clock.now() + 14 * day })
  await rounds.openRound(round)
  look()
  clock.moveTo(clock.now() + 15 * day)
  await rounds.closeRound(round)
  look()
  // In the middle of the count, with the key in memory: right before the release is committed, and right after.
  const { insert } = parts.releases
  Object.assign(parts.releases, {
    insert: async (...given: Parameters<typeof insert>) => {
      look()
      const outcome = await insert(...given)
      look()
      return outcome
    },
  })
  await rounds.handOverKey(round, Uint8Array.from(keys.privateKey))
  look()
  expect(found).toEqual([[], [], [], [], [], []])
  expect(filesWith(keys.publicKey)).toContain('registrar.sqlite')
  // The search finds such a key where one is planted.
  await parts.keys.put(round, 'tally', keys.privateKey)
  expect(filesWith(keys.privateKey)).toEqual(expect.arrayContaining([expect.stringContaining('keys.sqlite')]))
}, 60_000)
