import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportFormats } from '../../backend/contract/report-formats.ts'
import { releaseFile } from '../../backend/domain/release-file.ts'
import { addRound } from '../services/results/build-results.ts'
import { backends } from '../store/backends.ts'
import { lines, rosterFile } from '../services/organisation/build-roster.ts'
import { startOffice, type OfficeServer, type Visitor } from './office-server.ts'
import { settle, signedInAs } from './office-visitors.ts'

const origin = 'http://localhost:4310'
const passphrase = 'tolv grønne cykler'
const inBase64 = (rows: readonly (readonly string[])[]) => ({ file: rosterFile(rows).toString('base64') })
const day = 86_400_000
const colleague = (_: unknown, place: number) => [
  `Kollega ${place}`,
  `kollega${place}@example.dk`,
  'Kommunen/Skolen',
  'medarbejder',
  'da',
]
const everybody = [...lines, ...Array.from({ length: 15 }, colleague)]
const listed = async (visitor: Visitor) => ((await visitor.get('/api/rounds')).body as { rounds: unknown[] }).rounds

describe.each(backends)('the office from an empty installation to the first round, on $name', (backend) => {
  let office: OfficeServer
  let ane: Visitor
  let rikke: Visitor
  let round = ''
  beforeAll(async () => {
    office = await startOffice({ backend })
    ane = office.visitor()
    rikke = office.visitor()
  })
  afterAll(() => office.stop())

  it('lets the first administrator in by the set-up link', async () => {
    const link = await office.access.makeSetUpLink()
    const secret = link?.split('#set-up=')[1]
    const set = await ane.post('/api/set-up', { secret, email: 'ane@example.dk', name: 'Ane', language: 'da' })
    expect(set.body).toEqual({ name: 'Ane', language: 'da', roles: ['administrator'], waiting: false })
    expect(set.headers.getSetCookie()[0]).toMatch(
      /^varsko=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/,
    )
    expect((await ane.get('/api/me')).body).toMatchObject({ person: { name: 'Ane' } })
  })

  it('refuses a wrong roster by row and column, and imports a right one', async () => {
    const wrong = await ane.post('/api/roster', inBase64([['', 'no address', 'Kommunen', 'leder', 'da']]))
    expect(wrong.status).toBe(422)
    expect(wrong.body).toMatchObject({
      type: 'urn:varsko:roster-invalid',
      errors: [
        { row: 2, field: 'name', message: 'empty' },
        { row: 2, field: 'email', message: 'not-an-address' },
      ],
    })
    expect((await ane.get('/api/roster')).body).toEqual({})
    expect((await ane.post('/api/roster', inBase64(everybody))).body).toMatchObject({
      roster: { members: 20, units: 2 },
    })
  })

  it('enrols the representative with a code that the administrator hands over', async () => {
    const { body } = await ane.get('/api/representatives')
    expect(body).toMatchObject({ representatives: [{ name: 'Rikke Repræsentant', state: 'not-appointed' }] })
    const member = (body as { representatives: { member: string }[] }).representatives[0]?.member ?? ''
    const made = await ane.post(`/api/representatives/${member}/code`)
    const { code } = made.body as { code: string }
    const short = await rikke.post('/api/enrolment', { email: 'rikke@example.dk', code, passphrase: 'for kort' })
    expect(short.status).toBe(400)
    const enrolled = await rikke.post('/api/enrolment', { email: 'rikke@example.dk', code, passphrase })
    expect(enrolled.body).toMatchObject({ roles: ['representative'], waiting: false, unit: 'Kommunen' })
  })

  it('shows the representative who joined and takes the approval of exactly that', async () => {
    const shown = (await rikke.get('/api/roster/difference')).body as { hash: string; changes: unknown[] }
    expect(shown.changes).toHaveLength(20)
    expect((await rikke.post('/api/roster/approval', { hash: 'another' })).status).toBe(409)
    const approved = await rikke.post('/api/roster/approval', { hash: shown.hash })
    expect(approved.body).toMatchObject({ approval: { representative: 'Rikke Repræsentant', day: '2026-03-02' } })
  })

  it('opens a round that the administrator drafted, on the approved roster', async () => {
    const { body } = await ane.get('/api/selections')
    const { instrument, selection } = (body as { selections: { instrument: string; selection: string }[] })
      .selections[0]!
    const closesAt = office.state.now + 14 * day
    const made = await ane.post('/api/rounds', {
      title: ' Foråret ',
      instrument,
      selection,
      closesAt,
      custody: 'server',
    })
    round = (made.body as { round: string }).round
    expect(await listed(ane)).toMatchObject([{ id: round, title: 'Foråret', state: 'draft' }])
    expect(await listed(rikke)).toEqual([])
    expect((await ane.post(`/api/rounds/${round}/opening`)).status).toBe(202)
    expect(await listed(ane)).toMatchObject([{ state: 'draft', opening: { made: expect.any(Number), groups: 1 } }])
    await office.settled()
    expect(await listed(rikke)).toMatchObject([{ id: round, state: 'open', hasResults: false }])
    expect((await rikke.get('/api/roster/difference')).body).toMatchObject({ since: 'Foråret', changes: [] })
  })

  it('shows how many took part in bands, and the fingerprint for the printed notice', async () => {
    const { body } = await rikke.get(`/api/rounds/${round}/participation`)
    expect(body).toEqual({ groups: [{ unit: expect.any(String), name: 'Kommunen', invited: 18, band: 'under 5' }] })
    expect((await rikke.get(`/api/rounds/${round}/notice`)).body).toMatchObject({
      title: 'Foråret',
      fingerprint: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      representative: 'Rikke Repræsentant',
    })
    expect((await rikke.get(`/api/rounds/${round}/results`)).status).toBe(404)
  })

  it('extends the round once, telling everybody, and cancels it', async () => {
    const closesAt = office.state.now + 15 * day
    expect((await ane.post(`/api/rounds/${round}/extension`, { closesAt })).status).toBe(204)
    expect(office.told.extended).toEqual([round])
    expect((await ane.post(`/api/rounds/${round}/extension`, { closesAt: closesAt + day })).status).toBe(409)
    expect((await ane.post(`/api/rounds/${round}/cancellation`)).status).toBe(204)
    expect(await listed(ane)).toMatchObject([{ state: 'cancelled', extended: true }])
  })

  it('signs the representative out, and in again by passphrase', async () => {
    const cookie = rikke.jar.cookie
    expect((await rikke.post('/api/sign-out')).status).toBe(204)
    rikke.jar.cookie = cookie
    expect((await rikke.get('/api/me')).body).toEqual({})
    expect((await rikke.get('/api/rounds')).status).toBe(401)
    const wrong = await rikke.post('/api/passphrase-sign-in', { email: 'rikke@example.dk', passphrase: 'forkert' })
    expect(wrong.body).toMatchObject({ type: 'urn:varsko:sign-in-refused' })
    const right = await rikke.post('/api/passphrase-sign-in', { email: 'rikke@example.dk', passphrase })
    expect(right.body).toMatchObject({ roles: ['representative'] })
  })
})

describe.each(backends)('a leader, on $name', (backend) => {
  let office: OfficeServer
  beforeAll(async () => {
    office = await startOffice({ backend })
    await settle(office)
    await addRound(office.documents, { id: 'first', sequence: 1 })
  })
  afterAll(() => office.stop())

  it('is answered like a stranger when asking for a link, and signs in by the mail', async () => {
    const lene = office.visitor()
    const replies = []
    for (const email of ['lene@example.dk', 'nobody@example.dk', 'rikke@example.dk'])
      replies.push(await lene.post('/api/sign-in-links', { email }))
    const [first, ...others] = replies.map(({ status, text, headers }) => [status, text, [...headers.keys()]])
    expect(first?.[0]).toBe(202)
    for (const other of others) expect(other).toEqual(first)
    await office.settled()
    expect(office.sent.map(({ to }) => to.email)).toEqual(['lene@example.dk'])
    const token = office.sent[0]?.link.split(`${origin}/#sign-in=`)[1]
    expect((await lene.post('/api/sign-in', { token })).body).toMatchObject({ roles: ['leader'], language: 'en' })
    expect((await lene.post('/api/sign-in', { token })).status).toBe(401)
  })

  it('reads the results of the unit, and takes the report in their language and the release along', async () => {
    const lene = await signedInAs(office, 'leader')
    expect((await lene.get('/api/rounds')).body).toMatchObject({ rounds: [{ id: 'first', hasResults: true }] })
    const { body } = await lene.get('/api/rounds/first/results')
    expect(body).toMatchObject({ title: 'Round first', units: [{ id: 'nord', scores: { fairness: 40 } }] })
    for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const) {
      const { path, mediaType, name } = reportFormats[format]
      const file = await lene.get(`/api/rounds/first/${path}`)
      expect([file.headers.get('Content-Type')?.split(';')[0], file.text]).toEqual([mediaType, format])
      expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"`)
    }
    expect(office.told.reported).toEqual(['pdf en nord', 'docx en nord', 'xlsx en nord', 'csv en nord'])
    const file = await lene.get('/api/rounds/first/release.json')
    expect(file.headers.get('Content-Disposition')).toContain('varsko-release.json')
    expect(releaseFile.parse(file.body)).toMatchObject({ collected: 'sealed', units: [{ id: 'nord', parent: null }] })
    const guide = await lene.get('/api/rounds/first/units/nord/conversation.pdf')
    expect(guide.headers.get('Content-Type')).toBe('application/pdf')
    await lene.get('/api/conversation.pdf')
    expect(office.told.reported.slice(4)).toEqual(['conversation en nord', 'conversation en anybody'])
    expect((await lene.get('/api/rounds/first/units/syd/conversation.pdf')).status).toBe(404)
    expect((await lene.get('/api/rounds/unknown/results')).status).toBe(404)
  })
})

describe('over HTTPS', () => {
  it('the cookie never travels in the clear and no other host can set it', async () => {
    const office = await startOffice({ officeOrigin: 'https://office.example.dk' })
    const ane = office.visitor()
    const secret = (await office.access.makeSetUpLink())?.split('#set-up=')[1]
    const set = await ane.post('/api/set-up', { secret, email: 'ane@example.dk', name: 'Ane', language: 'en' })
    expect(set.headers.getSetCookie()[0]).toMatch(/^__Host-varsko=.*; Path=\/; HttpOnly; SameSite=Strict; Secure/)
    expect((await ane.get('/api/me')).body).toMatchObject({ person: { name: 'Ane' } })
    await office.stop()
  })
})
