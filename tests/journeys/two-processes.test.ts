import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  foundMunicipality,
  examplePassphrase,
  type Founded,
} from '../../backend/commands/example/found-municipality.ts'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import type { MadeUpPerson } from '../../backend/commands/example/municipality.ts'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { fetchBallot, sendAnswers } from '../../backend/commands/example/respondent-client.ts'
import * as contract from '../../backend/contract/office-api.ts'
import { parseReceipt } from '../../backend/contract/sealed-box/receipt.ts'
import { readManifest } from '../../backend/contract/sealed-box/manifest.ts'
import { readQuestionnaires } from '../../backend/questionnaires.ts'
import { releases } from '../../backend/store/collections.ts'
import { heldRounds } from '../../backend/store/held-rounds.ts'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { dropDatabases, mongoUri } from '../store/backends.ts'
import { databaseUri } from '../support/database-uri.ts'
import { day } from '../support/fixed-clock.ts'
import { freePort } from '../support/free-port.ts'
import { answerInBrowser, buildPages } from './two-processes/answer-in-browser.ts'
import { startControlLine, type ControlLine, type Passing } from './two-processes/control-line.ts'
import { runPart, type RunningPart } from './two-processes/run-part.ts'
import { startPostOffice, type PostOffice } from './whole-line/post-office.ts'

const secret = 'et fælles ord, som kun de to ved af 7319'
const minutes = 60_000
const { items } = readQuestionnaires().questionnaireOf({
  instrument: 'work-and-cooperation',
  selection: 'pulse',
  custody: 'server',
})
const sheet = items.map(() => 1)
const person = (name: string, unitPath: string, role: MadeUpPerson['role'] = 'medarbejder'): MadeUpPerson => ({
  name,
  email: `${name.toLowerCase().replaceAll(/\W/g, '')}@bro.example`,
  unitPath,
  role,
  language: 'da',
})
const people = [
  person('Dora Direktør', 'Bro', 'leder'),
  person('Rikke Repr', 'Bro', 'amr'),
  ...['Nord', 'Syd'].flatMap((team) => [
    person(`Leder ${team}`, `Bro/${team}`, 'leder'),
    ...Array.from({ length: 9 }, (_, place) => person(`Kollega ${team} ${place}`, `Bro/${team}`)),
  ]),
]

type Databases = {
  readonly name: string
  readonly registrar: Readonly<Record<string, string>>
  readonly box: Readonly<Record<string, string>>
  readonly openRegistrar: (folder: string) => ReturnType<typeof sqlite.openRegistrarStores>
  readonly openBox: (folder: string) => ReturnType<typeof sqlite.openBoxStores>
  readonly remove: () => Promise<void>
}

const onFiles: Databases = {
  name: 'SQLite',
  registrar: {},
  box: {},
  openRegistrar: (folder) => sqlite.openRegistrarStores(join(folder, 'registrar.sqlite')),
  openBox: (folder) => sqlite.openBoxStores(join(folder, 'box.sqlite')),
  remove: async () => {},
}

function onMongo(): Databases {
  const name = `varsko-test-${randomUUID()}`
  const [registrar, box] = [databaseUri(mongoUri, `${name}-registrar`), databaseUri(mongoUri, `${name}-apart`)]
  return {
    name: 'MongoDB',
    registrar: { MONGODB_URI: registrar },
    box: { MONGODB_BOX_URI: box },
    openRegistrar: () => mongo.openRegistrarStores(registrar),
    openBox: () => mongo.openBoxStores(box),
    remove: () => dropDatabases([registrar, box]),
  }
}

describe.each([onFiles, ...(mongoUri ? [onMongo()] : [])])(
  'registrar and box as two processes, on $name',
  (databases) => {
    const folders = { registrar: '', box: '' }
    const settings = { registrar: {} as Record<string, string>, box: {} as Record<string, string> }
    const parts = {} as { registrar: RunningPart; box: RunningPart }
    let line: ControlLine
    let post: PostOffice
    let founded: Founded
    let round: string
    let movedBy = 0
    /** The receipt of the person who answered in a browser. */
    let writtenDown = ''
    let onPassing: (one: Passing) => Promise<'pass' | 'cut'> = async () => 'pass'
    const now = () => Date.now() + movedBy

    const start = async (part: 'registrar' | 'box') => {
      parts[part] = await runPart(settings[part], movedBy)
    }

    beforeAll(async () => {
      for (const part of ['registrar', 'box'] as const) folders[part] = mkdtempSync(join(tmpdir(), `varsko-${part}-`))
      const [port, boxPort, controlPort] = [await freePort(), await freePort(), await freePort()]
      post = await startPostOffice()
      line = await startControlLine(`http://127.0.0.1:${controlPort}`, (one) => onPassing(one))
      const shared = {
        RESPONDENT_ORIGIN: `http://127.0.0.1:${port}`,
        BOX_ORIGIN: `http://127.0.0.1:${boxPort}`,
        BOX_SECRET: secret,
      }
      settings.box = {
        ...shared,
        ...databases.box,
        PARTS: 'box',
        PORT: `${boxPort}`,
        BOX_CONTROL_PORT: `${controlPort}`,
        DATA_FOLDER: folders.box,
      }
      settings.registrar = {
        ...shared,
        ...databases.registrar,
        PARTS: 'registrar',
        PORT: `${port}`,
        BOX_CONTROL: line.address,
        DATA_FOLDER: folders.registrar,
        SMTP_URL: post.url,
        MAIL_FROM: 'varsko@bro.example',
      }
      await buildPages()
      await start('box')
      await start('registrar')
      await vi.waitUntil(() => parts.registrar.said().includes('#set-up='))
      const setUp = /http\S+#set-up=\S+/.exec(parts.registrar.said())?.[0] ?? ''
      founded = await foundMunicipality(`http://localhost:${port}`, setUp, people)
    }, 120_000)

    afterAll(async () => {
      await parts.registrar.stop()
      await parts.box.stop()
      await line.stop()
      await post.stop()
      await databases.remove()
      for (const folder of Object.values(folders)) rmSync(folder, { recursive: true })
    })

    const stateNow = async () =>
      (await founded.administrator.get('/api/rounds', contract.roundsReply)).rounds.find(({ id }) => id === round)
        ?.state
    const signInAgain = () =>
      founded.representative.post(
        '/api/passphrase-sign-in',
        { email: founded.representativeEmail, passphrase: examplePassphrase },
        contract.meReply,
      )
    const invitations = async () =>
      (await post.mails()).flatMap(({ text }) => /http:\S+#[\w-]{43}\.\w{26}/.exec(text)?.[0] ?? [])

    it(
      'opens a round that the box takes up from its public facts, and names nobody invited to it',
      { timeout: 90_000 },
      async () => {
        const asked = {
          title: 'Trivsel',
          instrument: 'work-and-cooperation',
          selection: 'pulse',
          custody: 'server',
          closesAt: now() + 7 * day,
        }
        round = (await founded.administrator.post('/api/rounds', asked, contract.newRoundReply)).round
        await founded.administrator.send(`/api/rounds/${round}/opening`, {})
        await expect.poll(stateNow, { timeout: 60_000 }).toBe('open')
        const said = line.seen.join('\n')
        expect(said).toContain('unitsRoot')
        for (const { email } of people) expect(said).not.toContain(email)
        // Leaders and representatives stand in the public facts as those who receive results.
        const invitedOnly = people.filter(({ role }) => role === 'medarbejder')
        for (const { name } of invitedOnly) expect(said).not.toContain(name)
      },
    )

    it('states in the manifest who approved, who is told and by whom they were enrolled, and where answers go', () => {
      const { manifest } = JSON.parse(line.seen[0]?.replace(/^\S+ /, '') ?? '')
      const facts = readManifest(manifest)
      expect(facts).toMatchObject({
        approvedDifference: { by: 'Rikke Repr' },
        appointments: [{ name: 'Rikke Repr', role: 'representative', appointedBy: 'Asta Winther' }],
        custody: { kind: 'server', holders: [] },
        box: settings.box['BOX_ORIGIN'],
        invited: 20,
      })
      expect(Math.abs((facts?.appointments[0]?.appointedAt ?? 0) - Date.now())).toBeLessThan(2 * day)
      expect(Buffer.from(facts?.approvedDifference.hash ?? '', 'base64url').length).toBeGreaterThanOrEqual(32)
    })

    it('takes answers at the box’s own address, which the manifest proves', async () => {
      await expect.poll(async () => (await invitations()).length, { timeout: 30_000 }).toBe(20)
      const read = roundReader(now)
      for (const link of (await invitations()).slice(0, 14)) {
        const held = await fetchBallot(readInvitationLink(link), read)
        expect(held.box).toBe(settings.box['BOX_ORIGIN'])
        await sendAnswers(held, { sheet })
      }
    }, 60_000)

    it('lets a page of the one host send its answers to the other, and to nobody else', async () => {
      const { asked, receipt } = await answerInBrowser((await invitations())[14] ?? '')
      writtenDown = parseReceipt(receipt) ?? ''
      const hosts = new Set(asked.map((one) => new URL(one.split(' ')[1] ?? '').origin))
      expect([...hosts]).toEqual([settings.box['RESPONDENT_ORIGIN'], settings.box['BOX_ORIGIN']])
      const toBox = asked.filter((one) => one.includes(settings.box['BOX_ORIGIN'] ?? ''))
      expect(toBox).toEqual([`POST ${settings.box['BOX_ORIGIN']}/api/box`])
    }, 120_000)

    it('refuses at the control line whoever does not know the secret, and everybody before the closing time', async () => {
      const ask = (path: string, method: string, word: string) =>
        fetch(`${line.address}/rounds/${round}${path}`, { method, headers: { authorization: `Bearer ${word}` } })
      const group = readManifest(JSON.parse(line.seen[0]?.replace(/^\S+ /, '') ?? '').manifest)
      expect(group?.round).toBe(round)
      for (const [path, method] of [
        ['/seal', 'POST'],
        ['', 'DELETE'],
        ['/answers/x', 'GET'],
      ] as const)
        expect((await ask(path, method, `${secret}x`)).status).toBe(403)
      expect((await ask('/seal', 'POST', secret)).status).toBe(409)
      expect((await ask('/answers/x', 'GET', secret)).status).toBe(409)
    })

    const killings = [
      ['registrar', 'POST /rounds/ID/seal', 'request'],
      ['box', 'POST /rounds/ID/seal', 'request'],
      ['box', 'POST /rounds/ID/seal', 'reply'],
      ['registrar', 'POST /rounds/ID/seal', 'reply'],
      ['box', 'GET /rounds/ID/answers/ID', 'request'],
      ['registrar', 'GET /rounds/ID/answers/ID', 'reply'],
      ['registrar', 'DELETE /rounds/ID', 'request'],
      ['box', 'DELETE /rounds/ID', 'request'],
      ['box', 'DELETE /rounds/ID', 'reply'],
      ['registrar', 'DELETE /rounds/ID', 'reply'],
    ] as const

    it('closes and releases though either process is killed at every step between them', async () => {
      const waiting = [...killings]
      const done: string[] = []
      const killed = Promise.withResolvers<void>()
      onPassing = async ({ what, at }) => {
        const [who, step, when] = waiting[0] ?? []
        if (!who || what !== step || at !== when) return 'pass'
        waiting.shift()
        await parts[who].kill()
        done.push(who)
        // Whoever comes back finds the lease of the killed one over.
        movedBy += 11 * minutes
        await start(who)
        await parts[who === 'box' ? 'registrar' : 'box'].moveTo(movedBy)
        if (waiting.length === 0) killed.resolve()
        return 'cut'
      }
      movedBy = 8 * day
      await parts.box.moveTo(movedBy)
      await parts.registrar.moveTo(movedBy)
      await killed.promise
      expect(done).toEqual(killings.map(([who]) => who))
      onPassing = async () => 'pass'
      movedBy += 11 * minutes
      await parts.box.moveTo(movedBy)
      await parts.registrar.moveTo(movedBy)
      await signInAgain()
      const stateSeen = async () =>
        (await founded.representative.get('/api/rounds', contract.roundsReply)).rounds.find(({ id }) => id === round)
          ?.state
      await expect.poll(stateSeen, { timeout: 60_000 }).toBe('released')
    }, 240_000)

    it('counts every answer once, and leaves the box empty', async () => {
      await parts.registrar.stop()
      await parts.box.stop()
      const registrar = await databases.openRegistrar(folders.registrar)
      const record = (await registrar.documents.open(releases).get(round))?.value
      await registrar.close()
      expect(record?.release.integrity).toMatchObject({ invited: 20, issued: 15, sealed: 15, counted: 15 })
      expect(new Set(record?.receipts).size).toBe(15)
      expect(record?.receipts).toContain(writtenDown)
      const box = await databases.openBox(folders.box)
      expect(await box.box.units(round)).toEqual([])
      expect(await box.documents.open(heldRounds).find()).toEqual([])
      await box.close()
    })

    it('tells neither process, nor leaves with it, anything of the other’s database', () => {
      expect(JSON.stringify(settings.registrar)).not.toMatch(/MONGODB_BOX_URI|apart/)
      expect(Object.keys(settings.box).filter((name) => /MONGODB_URI|KEYS|SMTP|MAIL/.test(name))).toEqual([])
      expect(existsSync(join(folders.registrar, 'box.sqlite'))).toBe(false)
      for (const name of ['registrar.sqlite', 'keys', 'mail']) expect(existsSync(join(folders.box, name))).toBe(false)
      const files = readdirSync(folders.box).map((name) => readFileSync(join(folders.box, name)).toString('latin1'))
      for (const { email } of people) expect(files.some((file) => file.includes(email))).toBe(false)
    })
  },
)
