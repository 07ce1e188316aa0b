import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '../../backend/domain/access/viewer.ts'
import { reportFormats } from '../../backend/contract/report-formats.ts'
import type { OfficeRoute } from '../../backend/routes/office-router.ts'
import * as accessCollections from '../../backend/store/access-collections.ts'
import * as collections from '../../backend/store/collections.ts'
import type { CollectionShape } from '../../backend/store/documents.port.ts'
import { addRound } from '../services/results/build-results.ts'
import { backends } from '../store/backends.ts'
import { startOffice, type OfficeServer, type Visitor } from './office-server.ts'
import { grants, settle, signedInAs } from './office-visitors.ts'

const call = ({ method, path }: OfficeRoute, visitor: Visitor, names = 'nothing') => {
  const address = path.replace(':round', names).replace(':member', 'nobody')
  return method === 'GET' ? visitor.get(address) : visitor.post(address)
}

const problem = (code: string) => ({ type: `urn:varsko:${code}` })
const isProblem = (body: unknown, code: string) => JSON.stringify(body)?.includes(`urn:varsko:${code}`) ?? false
const byRole = (route: OfficeRoute) => (route.allowed === 'anybody' ? [] : [{ route, allowed: route.allowed }])

describe.each(backends)('on $name', (backend) => {
  let office: OfficeServer
  const visitors = new Map<Grant, Visitor>()

  beforeAll(async () => {
    office = await startOffice({ backend })
    await settle(office)
    await addRound(office.documents, { id: 'first', sequence: 1 })
    for (const grant of grants) visitors.set(grant, await signedInAs(office, grant))
  })

  afterAll(() => office.stop())

  describe('the roles of the office’s routes', () => {
    it('are those that the contract states beside each route', () => {
      expect(office.table.map(asLine).toSorted()).toEqual(linesOfContract().toSorted())
      expect(office.table.length).toBeGreaterThan(20)
    })

    it('refuse every role that is not named, and everybody who is not signed in', async () => {
      const wrong: string[] = []
      for (const { route, allowed } of office.table.flatMap(byRole)) {
        const { body: toStranger } = await call(route, office.visitor())
        if (!isProblem(toStranger, 'not-signed-in')) wrong.push(`${asLine(route)}: lets a stranger in`)
        for (const grant of grants) {
          const { body } = await call(route, await signedInAs(office, grant))
          const isRefused = isProblem(body, 'not-allowed') || isProblem(body, 'not-signed-in')
          if (isRefused === allowed.includes(grant)) wrong.push(`${asLine(route)}: ${isRefused} for ${grant}`)
        }
      }
      expect(wrong).toEqual([])
    })

    it('let nobody in with a made-up or an ended session', async () => {
      const stranger = office.visitor()
      stranger.jar.cookie = 'varsko=made-up'
      expect((await stranger.get('/api/rounds')).body).toMatchObject(problem('not-signed-in'))
      expect(await stranger.get('/api/me')).toMatchObject({ status: 200, body: {} })
      office.state.now += 2000
      expect((await visitors.get('leader')!.get('/api/rounds')).body).toMatchObject(problem('not-signed-in'))
      expect((await visitors.get('leader')!.get('/api/me')).body).toEqual({})
      office.state.now -= 2000
    })
  })

  describe('what is kept of a visit', () => {
    it('holds no address of a device and no browser', async () => {
      const visitor = office.visitor()
      await visitor.post('/api/sign-in-links', { email: 'lene@example.dk' }, { 'User-Agent': 'PlantedBrowser/1.0' })
      await office.settled()
      const token = office.sent.at(-1)?.link.split('#sign-in=')[1]
      await visitor.post('/api/sign-in', { token }, { 'User-Agent': 'PlantedBrowser/1.0' })
      const stored = (await everythingStored()).join('\n')
      expect(stored).toContain('"opens":"mailed-roles"')
      expect(stored).not.toMatch(/PlantedBrowser|127\.0\.0\.1|::1/)
    })
  })

  describe('reading', () => {
    it('changes nothing, whoever reads', async () => {
      const before = await everythingStored()
      let answered = 0
      for (const route of office.table.filter(({ method }) => method === 'GET'))
        for (const visitor of visitors.values())
          for (const round of ['first', 'nothing'])
            answered += (await call(route, visitor, round)).status === 200 ? 1 : 0
      expect(answered).toBeGreaterThan(30)
      expect(await everythingStored()).toEqual(before)
      expect(before.length).toBeGreaterThan(10)
    })

    it('shows an administrator rounds and participation, and no result of any kind', async () => {
      const ane = visitors.get('administrator')!
      expect((await ane.get('/api/rounds')).body).toMatchObject({ rounds: [{ id: 'first', hasResults: false }] })
      expect((await ane.get('/api/rounds/first/participation')).status).toBe(200)
      const guide = ['units/nord/conversation', 'units/nord/conversation.pdf']
      for (const part of ['results', ...Object.values(reportFormats).map(({ path }) => path), ...guide])
        expect((await ane.get(`/api/rounds/first/${part}`)).body).toMatchObject(problem('not-allowed'))
    })
  })

  describe('writing', () => {
    it('is refused from another origin, from none, and in a form another site could send', async () => {
      const before = await everythingStored()
      for (const route of office.table.filter(({ method }) => method === 'POST')) {
        const address = route.path.replace(':round', 'first').replace(':member', 'rikke')
        const ane = visitors.get('administrator')!
        for (const Origin of ['https://elsewhere.example', 'null', ''])
          expect((await ane.post(address, {}, { Origin })).body).toMatchObject(problem('not-allowed'))
        for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
          expect((await ane.post(address, {}, { 'Content-Type': type })).status).toBe(400)
      }
      expect(await everythingStored()).toEqual(before)
    })
  })

  async function everythingStored(): Promise<readonly string[]> {
    const shapes: readonly CollectionShape<unknown>[] = [
      ...Object.values(accessCollections),
      ...Object.values(collections).filter((one) => 'indexes' in one),
    ]
    const stored = []
    for (const shape of shapes)
      for (const one of await office.documents.open(shape).find()) stored.push(`${shape.name} ${JSON.stringify(one)}`)
    return stored.toSorted()
  }
})

const letters: Readonly<Record<string, Grant>> = {
  A: 'administrator',
  L: 'leader',
  R: 'representative',
  W: 'waiting-representative',
}

function asLine({ method, path, allowed }: OfficeRoute): string {
  const who = allowed === 'anybody' ? allowed : allowed.toSorted().join(' ')
  return `${method} ${path} ${who}`
}

function linesOfContract(): readonly string[] {
  const file = join(import.meta.dirname, '../../backend/contract/office-api.ts')
  const lines = readFileSync(file, 'utf8').matchAll(/^ \* (GET|POST) +(\S+) +(anybody|[ALRW](?: [ALRW])*) /gm)
  return [...lines].map(([, method, path, who = '']) => {
    const roles = who.split(' ').map((letter) => letters[letter] ?? letter)
    return [method, path, ...roles.toSorted()].join(' ')
  })
}
