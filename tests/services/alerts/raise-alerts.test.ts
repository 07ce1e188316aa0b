import { beforeEach, describe, expect, it } from 'vitest'
import { warningCalibration } from '../../../analytics/index.ts'
import type { Alert } from '../../../backend/domain/alert.ts'
import { alertsByRecipient } from '../../../backend/domain/alerts-by-recipient.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { expectedErrorsOf } from '../../../backend/services/alerts/expected-errors-of.ts'
import { raiseAlerts } from '../../../backend/services/alerts/raise-alerts.ts'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { outbox } from '../../../backend/services/mail/outbox-collection.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'
import { addRound } from '../results/build-results.ts'

const recipients = [
  { member: 'lena', name: 'Lena', role: 'leader' as const },
  { member: 'bo', name: 'Bo', role: 'leaders-leader' as const },
  { member: 'asta', name: 'Asta', role: 'representative' as const },
]
const roster: FrozenRoster = {
  organisation: 'Kommunen',
  nodes: [{ id: 'kommunen', name: 'Kommunen', parent: null, recipients: recipients.slice(2) }],
  groups: [{ id: 'nord', name: 'Nord', parent: 'kommunen', mergedFrom: ['nord'], members: [], recipients }],
  notCounted: [],
  approval: { difference: 'hash', representative: 'Asta' },
}
const alertOf = (pattern: Alert['pattern']): Alert => ({ unit: 'nord', unitName: 'Nord', degree: 'act', pattern })

describe('who is told of an alert', () => {
  it('is everybody who receives the unit', () => {
    const told = alertsByRecipient(roster, [alertOf('humour')])
    expect(told.filter(({ alerts }) => alerts.length > 0).map(({ name }) => name)).toEqual(['Asta', 'Lena', 'Bo'])
  })

  it('is never the unit’s own leader where the pattern is power', () => {
    const told = alertsByRecipient(roster, [alertOf('power')])
    expect(told.filter(({ alerts }) => alerts.length > 0).map(({ name }) => name)).toEqual(['Asta', 'Bo'])
  })

  it('tells the same number of people, alert or none', () => {
    expect(alertsByRecipient(roster, []).map(({ name }) => name)).toEqual(['Asta', 'Lena', 'Bo'])
  })
})

describe('raising alerts', () => {
  let stores: Awaited<ReturnType<typeof inMemoryStores>>
  const contact = (name: string) => [name, { email: `${name}@kommunen.example`, language: 'da' as const }] as const

  beforeEach(async () => {
    stores = await inMemoryStores()
    await stores.frozenRosters.insert('r1', roster)
    await addRound(stores.documents, { id: 'r1', sequence: 1, alerts: 'not raised' })
    return stores.close
  })

  const raise = () =>
    raiseAlerts({
      ...stores,
      contacts: async () => new Map([contact('lena'), contact('bo'), contact('asta')]),
      enqueue: enqueue({ documents: stores.documents, clock: fixedClock() }),
      facts: { errors: expectedErrorsOf(warningCalibration), signInAddress: 'http://localhost:4310' },
    })('r1')

  it('keeps them beside the release and queues one mail for each recipient, nothing to tell included', async () => {
    await raise()
    expect((await stores.alerts.get('r1'))?.value).toEqual({ round: 'r1', alerts: [] })
    const mails = await stores.documents.open(outbox).find()
    expect(mails.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'alert.r1.asta',
      'alert.r1.bo',
      'alert.r1.lena',
    ])
  })

  it('queues nothing twice when it is run again', async () => {
    await raise()
    await raise()
    expect(await stores.documents.open(outbox).find()).toHaveLength(3)
  })
})
