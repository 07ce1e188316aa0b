import { afterEach, describe, expect, it } from 'vitest'
import { readUnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import { publishedUnits } from '../../backend/store/collections.ts'
import { rosterFile } from '../services/organisation/build-roster.ts'
import { backends } from '../store/backends.ts'
import { startOffice, type OfficeServer, type Visitor } from './office-server.ts'

const passphrase = 'tolv grønne cykler'
const day = 86_400_000
const colleagues = Array.from({ length: 20 }, (_, place) => [
  `Kollega ${place}`,
  `kollega${place}@example.dk`,
  'Kommunen/Skolen',
  'medarbejder',
  'da',
])
const karen = ['Karen Kommunaldirektør', 'karen@example.dk', 'Kommunen', 'leder', 'da']
const representative = (name: string, unit: string) => [name, `${name.toLowerCase()}@example.dk`, unit, 'amr', 'da']

describe.each(backends)('a representative whom the roster names, on $name', (backend) => {
  let office: OfficeServer
  let administrator: Visitor
  afterEach(() => office.stop())

  /** An installation whose roster names these beside one leader at the top. */
  async function installed(representatives: readonly (readonly string[])[]) {
    office = await startOffice({ backend })
    administrator = office.visitor()
    const secret = (await office.access.makeSetUpLink())?.split('#set-up=')[1]
    await administrator.post('/api/set-up', { secret, email: 'ane@example.dk', name: 'Ane', language: 'da' })
    const file = rosterFile([karen, ...representatives, ...colleagues]).toString('base64')
    expect((await administrator.post('/api/roster', { file })).status).toBe(200)
  }

  async function enrolled(name: string): Promise<Visitor> {
    const { body } = await administrator.get('/api/representatives')
    const { representatives: all } = body as { representatives: { member: string; name: string }[] }
    const member = all.find((one) => one.name === name)?.member ?? ''
    const { code } = (await administrator.post(`/api/representatives/${member}/code`)).body as { code: string }
    const somebody = office.visitor()
    const email = `${name.toLowerCase()}@example.dk`
    expect((await somebody.post('/api/enrolment', { email, code, passphrase })).status).toBe(200)
    return somebody
  }

  async function approve(somebody: Visitor): Promise<void> {
    const { hash } = (await somebody.get('/api/roster/difference')).body as { hash: string }
    expect((await somebody.post('/api/roster/approval', { hash })).status).toBe(200)
  }

  async function drafted(): Promise<string> {
    const asked = { title: 'Foråret', instrument: 'made-up', selection: 'full', custody: 'server' }
    const made = await administrator.post('/api/rounds', { ...asked, closesAt: office.state.now + 14 * day })
    return (made.body as { round: string }).round
  }

  /** Who receives the results of the one group, as everybody in it is shown. */
  async function shownRecipients(): Promise<readonly string[] | undefined> {
    await office.settled()
    const [unit] = await office.documents.open(publishedUnits).find()
    return readUnitEntry(unit?.value.entry ?? '')?.recipients.map(({ name, role }) => `${name} ${role}`)
  }

  it('is nobody besides the leader before a code was used, and somebody from then on', async () => {
    await installed([representative('Ivan', 'Kommunen'), representative('Rikke', 'Kommunen/Skolen')])
    await approve(await enrolled('Rikke'))
    const round = await drafted()
    const refused = await administrator.post(`/api/rounds/${round}/opening`)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      type: 'urn:varsko:no-recipient',
      errors: [{ field: 'unit', message: 'Kommunen' }],
    })
    await enrolled('Ivan')
    expect((await administrator.post(`/api/rounds/${round}/opening`)).status).toBe(202)
    expect(await shownRecipients()).toEqual(['Karen Kommunaldirektør leader', 'Ivan representative'])
  })

  it('receives nothing beside one who did use a code', async () => {
    await installed([representative('Ivan', 'Kommunen'), representative('Rikke', 'Kommunen')])
    await approve(await enrolled('Rikke'))
    expect((await administrator.post(`/api/rounds/${await drafted()}/opening`)).status).toBe(202)
    expect(await shownRecipients()).toEqual(['Karen Kommunaldirektør leader', 'Rikke representative'])
  })
})
