import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measuresReply, type MeasuresReply } from '../../backend/contract/measures-api.ts'
import { measures } from '../../backend/store/collections.ts'
import { addRound } from '../services/results/build-results.ts'
import { backends } from '../store/backends.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { settle, signedInAs } from './office-visitors.ts'

describe.each(backends)('on $name', (backend) => {
  let office: OfficeServer

  beforeAll(async () => {
    office = await startOffice({ backend })
    await settle(office)
    await addRound(office.documents, { id: 'first', sequence: 1 })
  })

  afterAll(() => office.stop())

  it('a measure is written down, read by the other and taken back', async () => {
    const [lene, rikke] = [await signedInAs(office, 'leader'), await signedInAs(office, 'representative')]
    const measure = { unit: 'nord', kind: 'tone-dialogue', scale: 'fairness', after: 'first', ...plan }
    const read = (body: unknown): MeasuresReply => measuresReply.parse(body)
    expect(read((await lene.post('/api/measures', measure)).body).measures).toMatchObject([measureShown])
    const [found] = read((await rikke.get('/api/measures')).body).measures
    expect(found).toMatchObject(measureShown)
    const followed = await rikke.post(`/api/measures/${found?.id}/follow-up`, { state: 'dropped', why: 'Anders' })
    expect(followed.status).toBe(400)
    const removed = await rikke.post(`/api/measures/${found?.id}/removal`)
    expect(read(removed.body).measures).toEqual([])
    expect((await lene.post(`/api/measures/${found?.id}/removal`)).status).toBe(404)
  })

  it('what became of it is recorded, and then it stays', async () => {
    const lene = await signedInAs(office, 'leader')
    const measure = { unit: 'nord', kind: 'coaching', scale: 'fairness', after: 'first', ...plan }
    const written = measuresReply.parse((await lene.post('/api/measures', measure)).body).measures[0]?.id
    const followUp = { state: 'dropped', why: 'not-possible' }
    const followed = measuresReply.parse((await lene.post(`/api/measures/${written}/follow-up`, followUp)).body)
    expect(followed.measures).toMatchObject([
      { followUps: [{ ...followUp, notedOn: '2026-03-02', by: 'leader' }], mayRemove: false },
    ])
    expect((await lene.post(`/api/measures/${written}/removal`)).status).toBe(409)
    await office.documents.open(measures).remove(written ?? '')
  })

  it('nothing is taken that is not on the list, least of all a name', async () => {
    const lene = await signedInAs(office, 'leader')
    const measure = { unit: 'nord', kind: 'tone-dialogue', scale: 'fairness', after: 'first', ...plan }
    for (const change of [{ kind: 'talk with Anders' }, { note: 'Anders' }, { scale: '' }])
      expect((await lene.post('/api/measures', { ...measure, ...change })).status).toBe(400)
    expect(measuresReply.parse((await lene.get('/api/measures')).body).measures).toEqual([])
  })
})

const plan = { responsible: 'rikke', deadline: '2026-03-30' }
const measureShown = { unit: 'nord', kind: 'tone-dialogue', foreseen: true, effect: { outcome: 'waiting' } }
