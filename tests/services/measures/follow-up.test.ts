import { beforeEach, describe, expect, it } from 'vitest'
import type { MeasureRequest } from '../../../backend/contract/measures-api.ts'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { outbox } from '../../../backend/services/mail/outbox-collection.ts'
import { makeMeasures } from '../../../backend/services/measures/make-measures.ts'
import { remindResponsible } from '../../../backend/services/measures/remind-responsible.ts'
import { tellResponsible } from '../../../backend/services/measures/tell-responsible.ts'
import { frozenRosters, measures, releases } from '../../../backend/store/collections.ts'
import { backends, type Place } from '../../store/backends.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { addCurrentRoster, addRound, leader, representative } from '../results/build-results.ts'

const dialogue: MeasureRequest = {
  unit: 'nord',
  kind: 'mediation',
  scale: 'fairness',
  after: 'r1',
  responsible: 'lene',
  deadline: '2026-03-01',
}
const lene = { name: 'Lene Holm', email: 'lene@firma.example', language: 'da' as const }

describe.each(backends)('carrying a measure out, on $name', (backend) => {
  let place: Place
  let clock: ReturnType<typeof fixedClock>
  let documents: Awaited<ReturnType<Place['registrar']>>['documents']

  beforeEach(async () => {
    place = await backend.makePlace()
    const registrar = await place.registrar()
    documents = registrar.documents
    clock = fixedClock(Date.parse('2026-01-20T12:00:00Z'))
    await addRound(documents, { id: 'r1', sequence: 1 })
    await addCurrentRoster(documents, 'lene', 'dorte', 'robert')
    return async () => {
      await registrar.close()
      await place.remove()
    }
  })

  const services = () => makeMeasures({ documents, clock, randomness: seededBytes('measures') })
  const shown = async () => (await services().measuresFor(leader('lene'))).measures[0]
  const idOf = async () => (await shown())?.id ?? ''
  const follow = async (request: Parameters<ReturnType<typeof services>['followUpMeasure']>[2], who = leader('lene')) =>
    services().followUpMeasure(who, await idOf(), request)
  const mails = async () => (await documents.open(outbox).find()).map(({ id, value }) => ({ id, value }))
  const mailing = (contacts = new Map([['lene', lene]])) => ({
    measures: documents.open(measures),
    releases: documents.open(releases),
    frozenRosters: documents.open(frozenRosters),
    contacts: async () => contacts,
    officeOrigin: 'https://kontor.example',
    enqueue: enqueue({ documents, clock }),
    clock,
  })
  const remind = () => remindResponsible(mailing())()
  const tell = () => tellResponsible(mailing())()

  it('is recorded by whoever sees the unit, and stays', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    await follow({ state: 'under-way', deadline: '2026-05-01' })
    await follow({ state: 'carried-out', on: '2026-01-19' }, representative('robert'))
    expect(await shown()).toMatchObject({
      plan: { responsible: 'lene', deadline: '2026-05-01' },
      followUps: [
        { state: 'under-way', deadline: '2026-05-01', notedOn: '2026-01-20', by: 'leader' },
        { state: 'carried-out', on: '2026-01-19', notedOn: '2026-01-20', by: 'representative' },
      ],
      mayRemove: false,
    })
    await expect(services().removeMeasure(leader('lene'), await idOf())).rejects.toMatchObject({ code: 'result-known' })
  })

  it('is refused to others, and with a day that cannot be', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    const done = { state: 'carried-out', on: '2026-01-20' } as const
    await expect(follow(done, leader('emil'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(follow({ ...done, on: '2026-01-21' })).rejects.toMatchObject({ code: 'wrong-day' })
    const late = { state: 'under-way', deadline: '2026-01-19' } as const
    await expect(follow(late)).rejects.toMatchObject({ code: 'wrong-day' })
    expect((await shown())?.followUps).toEqual([])
  })

  it('of a measure written down before plans were kept can be recorded as well', async () => {
    const { responsible: _, deadline: __, ...kept } = dialogue
    const noted = { state: 'carried-out', on: '2025-12-10', notedOn: '2025-12-11' } as const
    const old = { ...kept, writtenOn: '2025-12-01', foreseen: true, followUps: [noted] }
    await documents.open(measures).insert('old', old)
    await remind()
    await follow({ state: 'dropped', why: 'something-else' })
    await tell()
    const found = await shown()
    expect(found?.followUps).toEqual([
      noted,
      { state: 'dropped', why: 'something-else', notedOn: '2026-01-20', by: 'leader' },
    ])
    expect(found).not.toHaveProperty('plan')
    expect(await mails()).toEqual([])
  })

  it('is asked for once at each deadline, in daytime, without a result and without what is done', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    clock.moveTo(Date.parse('2026-02-28T12:00:00Z'))
    await remind()
    clock.moveTo(Date.parse('2026-03-01T04:00:00Z'))
    await remind()
    expect(await mails()).toEqual([])
    clock.moveTo(Date.parse('2026-03-01T09:00:00Z'))
    await remind()
    await remind()
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.value).toMatchObject({ mail: { to: lene.email, subject: 'nord: fristen for et tiltag er nået' } })
    const text = JSON.stringify(mail)
    expect(text).toContain('1. marts 2026')
    expect(text).toContain('https://kontor.example/#/measures')
    expect(text).not.toMatch(/Mægling|mediation|40|fairness|Retfærdighed/)
    await follow({ state: 'under-way', deadline: '2026-04-01' })
    await remind()
    expect(await mails()).toHaveLength(1)
    clock.moveTo(Date.parse('2026-04-02T09:00:00Z'))
    await remind()
    await remind()
    expect(await mails()).toHaveLength(2)
  })

  it('is asked for once where noting it was interrupted', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    clock.moveTo(Date.parse('2026-03-01T09:00:00Z'))
    const open = documents.open(measures)
    const before = (await open.find())[0]
    await remind()
    const after = await open.get(before?.id ?? '')
    if (before && after) await open.replace(after.id, after.version, before.value)
    await remind()
    expect(await mails()).toHaveLength(1)
  })

  it('that somebody else settles is told to whoever is responsible, once, without how and without what is done', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    await follow({ state: 'under-way', deadline: '2026-05-01' }, representative('robert'))
    await tell()
    expect(await mails()).toEqual([])
    await follow({ state: 'dropped', why: 'not-possible' }, representative('robert'))
    clock.moveTo(Date.parse('2026-01-20T22:00:00Z'))
    await tell()
    expect(await mails()).toEqual([])
    clock.moveTo(Date.parse('2026-01-21T09:00:00Z'))
    const open = documents.open(measures)
    const before = (await open.find())[0]
    await tell()
    // Killed before it was noted.
    const after = await open.get(before?.id ?? '')
    if (before && after) await open.replace(after.id, after.version, before.value)
    await tell()
    await tell()
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail?.value).toMatchObject({ mail: { to: lene.email } })
    const text = JSON.stringify(mail)
    expect(text).toContain('Du er ansvarlig for et tiltag i nord.')
    expect(text).not.toMatch(/Mægling|mediation|Droppet|Gennemført|40|fairness|Retfærdighed|robert/)
  })

  it('that the responsible person settles is told to nobody', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    await follow({ state: 'carried-out', on: '2026-01-20' })
    await tell()
    expect(await mails()).toEqual([])
  })

  it('is taken over by one of those who receive the unit’s results now, and they are reminded', async () => {
    await services().writeMeasure(leader('lene'), { ...dialogue, responsible: 'robert' })
    const takeOver = { state: 'under-way', deadline: '2026-05-01', responsible: 'lene' } as const
    for (const responsible of ['rikke', 'emil'])
      await expect(follow({ ...takeOver, responsible })).rejects.toMatchObject({ code: 'not-found' })
    await follow(takeOver)
    expect(await shown()).toMatchObject({
      plan: { responsible: 'lene', deadline: '2026-05-01' },
      followUps: [{ ...takeOver, notedOn: '2026-01-20', by: 'leader' }],
    })
    clock.moveTo(Date.parse('2026-05-01T09:00:00Z'))
    await remind()
    expect(JSON.stringify(await mails())).toContain('Du er ansvarlig for et tiltag i nord')
  })

  it('is told to whoever it is taken from', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    const takeOver = { state: 'under-way', deadline: '2026-05-01', responsible: 'robert' } as const
    await follow(takeOver, representative('robert'))
    await follow({ state: 'carried-out', on: '2026-01-20' }, representative('robert'))
    await tell()
    const found = await mails()
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).toContain('Du var ansvarlig for et tiltag i nord.')
  })

  it('can be promised by nobody who has left', async () => {
    expect((await services().measuresFor(leader('lene'))).choices?.units).toMatchObject([
      { id: 'nord', people: [{ id: 'lene' }, { id: 'dorte' }, { id: 'robert' }] },
    ])
    const gone = { ...dialogue, responsible: 'rikke' }
    await expect(services().writeMeasure(leader('lene'), gone)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is asked of nobody once it is settled', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    await follow({ state: 'dropped', why: 'not-needed' })
    clock.moveTo(Date.parse('2026-03-02T09:00:00Z'))
    await remind()
    expect(await mails()).toEqual([])
  })

  it('is asked of all who receive the unit’s results where whoever was responsible has left', async () => {
    await services().writeMeasure(leader('lene'), { ...dialogue, responsible: 'robert' })
    clock.moveTo(Date.parse('2026-03-02T09:00:00Z'))
    await remind()
    await remind()
    const found = await mails()
    expect(found.map(({ value }) => value)).toMatchObject([{ mail: { to: lene.email } }])
    expect(JSON.stringify(found)).toContain('Den ansvarlige er her ikke længere')
    expect(JSON.stringify(found)).not.toContain('Du er ansvarlig')
  })
})
