import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as collections from '../../../backend/store/collections.ts'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { outbox } from '../../../backend/services/mail/outbox-collection.ts'
import { sendReminders } from '../../../backend/services/round/send-reminders.ts'
import { tellEverybody } from '../../../backend/services/round/tell-everybody.ts'
import type { RegistrarStores } from '../../../backend/store/opened-stores.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { backends, type Place } from '../../store/backends.ts'

const openedAt = Date.UTC(2026, 2, 2, 8)
const round = buildRound({ state: 'open', openedAt, closesAt: openedAt + 14 * day })
const people = ['ann', 'bo', 'carl']

describe.each(backends)('reminders, $name', (backend) => {
  let place: Place
  let stores: RegistrarStores
  let clock: ReturnType<typeof fixedClock>
  beforeEach(async () => {
    place = await backend.makePlace()
    stores = await place.registrar()
    clock = fixedClock(openedAt)
    const { documents } = stores
    await documents.open(collections.rounds).insert('r', round)
    const members = people.map((id) => ({ id, name: id, change: 'none' as const }))
    await documents.open(collections.frozenRosters).insert('r', {
      organisation: 'Lyngå Kommune',
      nodes: [],
      groups: [{ id: 'g', name: 'Nord', parent: 'top', mergedFrom: [], members, recipients: [] }],
      notCounted: [],
      approval: { difference: '', representative: 'Åse Holm' },
    })
  })
  afterEach(async () => {
    await stores.close()
    await place.remove()
  })

  function parts() {
    const { documents } = stores
    const rounds = documents.open(collections.rounds)
    const { ofReminder } = tellEverybody({
      rounds,
      frozenRosters: documents.open(collections.frozenRosters),
      contacts: async () => new Map(people.map((id) => [id, { email: `${id}@example.dk`, language: 'da' as const }])),
      lostLinkAddress: 'https://svar.example.dk/#/link',
      enqueue: enqueue({ documents, clock }),
    })
    return { rounds, clock, tellEverybody: ofReminder }
  }

  const remind = () => sendReminders(parts())('r')
  const queued = async () => (await stores.documents.open(outbox).find()).map(({ id }) => id).toSorted()
  const idsOf = (reminder: string) => people.map((person) => `reminder-${reminder}.r.${person}`)
  const last = `before-${round.closesAt}`

  it('go to everybody when it is time, and once however often the job runs', async () => {
    await remind()
    expect(await queued()).toEqual([])
    clock.moveTo(openedAt + 7 * day)
    await remind()
    await remind()
    expect(await queued()).toEqual(idsOf('halfway'))
    clock.moveTo(openedAt + 12 * day)
    await remind()
    await remind()
    expect(await queued()).toEqual([...idsOf('halfway'), ...idsOf(last)].toSorted())
    clock.moveTo(openedAt + 14 * day)
    await remind()
    expect(await queued()).toHaveLength(6)
  })

  it('are finished, and nobody is told twice, after a kill between two mails or before they are noted', async () => {
    clock.moveTo(openedAt + 7 * day)
    const { documents } = stores
    const some = { id: 'reminder-halfway.r.bo', to: 'bo@example.dk', subject: 'queued before the kill', text: '' }
    await enqueue({ documents, clock })([some])
    const dying = async () => Promise.reject(new Error('killed'))
    await expect(sendReminders({ ...parts(), tellEverybody: dying })('r')).rejects.toThrow('killed')
    const { rounds } = parts()
    const unnoted = { ...rounds, replace: dying }
    await expect(sendReminders({ ...parts(), rounds: unnoted })('r')).rejects.toThrow('killed')
    await remind()
    expect(await queued()).toEqual(idsOf('halfway'))
    expect((await documents.open(outbox).get('reminder-halfway.r.bo'))?.value).toMatchObject({
      mail: some && { subject: some.subject },
    })
    expect((await rounds.get('r'))?.value.reminded).toEqual(['halfway'])
  })

  it('wait for the day to begin', async () => {
    clock.moveTo(Date.UTC(2026, 2, 10, 2))
    await remind()
    expect(await queued()).toEqual([])
    clock.moveTo(Date.UTC(2026, 2, 10, 7))
    await remind()
    expect(await queued()).toEqual(idsOf('halfway'))
  })

  it('after a standstill are the latest alone', async () => {
    clock.moveTo(openedAt + 12.1 * day)
    await remind()
    await remind()
    expect(await queued()).toEqual(idsOf(last))
  })

  it('say the same to everybody, and carry no personal link', async () => {
    clock.moveTo(openedAt + 7 * day)
    await remind()
    const mails = (await stores.documents.open(outbox).find()).map(({ value }) => value)
    const texts = mails.map((mail) => ('mail' in mail ? mail.mail.text.replace(/^Kære .*$/m, '') : ''))
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('går til alle, for ingen kan vide, hvem der har svaret')
    expect(texts[0]?.match(/https?:\S+/g)).toEqual(['https://svar.example.dk/#/link'])
  })
})
