import { beforeEach, describe, expect, it } from 'vitest'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { outbox } from '../../../backend/services/mail/outbox-collection.ts'
import { rosterPeople } from '../../../backend/services/organisation/roster-people.ts'
import { addressCorrections } from '../../../backend/services/registrar/address-corrections.ts'
import { carryOutCorrections } from '../../../backend/services/registrar/carry-out-corrections.ts'
import { tellOfWaitingCorrections } from '../../../backend/services/registrar/tell-of-waiting-corrections.ts'
import { administrators } from '../../../backend/store/access-collections.ts'
import * as collections from '../../../backend/store/collections.ts'
import { buildOrganisation } from '../../support/build-organisation.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores, randomness } from '../../support/in-memory-stores.ts'

const organisation = buildOrganisation({ A: 9 })
const [person, representative] = ['0 A', 'Repræsentant'].map((name) =>
  organisation.members.find((member) => member.name === name),
)

describe('corrections that wait for a representative', () => {
  let clock: ReturnType<typeof fixedClock>
  let stores: Awaited<ReturnType<typeof inMemoryStores>>
  beforeEach(async () => {
    clock = fixedClock()
    stores = await inMemoryStores()
    const current = { sequence: 1, importedOn: '2026-03-01', organisation }
    await stores.documents.open(collections.rosters).insert('current', current)
  })

  const openRound = async (id: string) => {
    await stores.rounds.insert(id, buildRound({ state: 'open', closesAt: clock.now() + 14 * day }))
    await stores.documents.open(collections.roundRosters).insert(id, { sequence: 1, roster: organisation })
  }
  const kept = () => stores.documents.open(collections.addressCorrections)
  const corrections = () =>
    addressCorrections({
      addressCorrections: kept(),
      rounds: stores.rounds,
      rosters: stores.documents.open(collections.rosters),
      administrators: stores.documents.open(administrators),
      roundRosters: stores.documents.open(collections.roundRosters),
      clock,
    })
  const viewer = { name: 'Rikke', email: 'rikke@firma.example', language: 'da', grants: [] } as const
  const ask = (after: string) => corrections().ask({ before: person?.email ?? '', after }, viewer)
  const askAndDecline = async (after: string) => {
    await ask(after)
    await corrections().decline(person?.id ?? '', after, viewer)
  }
  const forgetEarlierRounds = () =>
    carryOutCorrections({
      rounds: stores.rounds,
      rosters: stores.documents.open(collections.rosters),
      addressCorrections: kept(),
      invitations: stores.invitations,
      mailFor: async () => async () => 'sent',
      tellOldAddress: async () => {},
      randomness,
      clock,
    })()
  const tell = async () => {
    await tellOfWaitingCorrections({
      addressCorrections: kept(),
      frozenRosters: stores.frozenRosters,
      people: rosterPeople({ rosters: stores.documents.open(collections.rosters) }),
      representing: async () => new Set([representative?.id ?? '']),
      officeOrigin: 'http://localhost:4310',
      enqueue: enqueue({ documents: stores.documents, clock }),
    })()
    return (await stores.documents.open(outbox).find()).length
  }

  it('are mailed once each, also for a person whose correction waited in an earlier round', async () => {
    await openRound('first')
    await ask('ny@firma.example')
    expect(await tell()).toBe(1)
    expect(await tell()).toBe(1)
    clock.moveTo(clock.now() + 14 * day)
    await forgetEarlierRounds()
    expect(await kept().find()).toEqual([])
    await openRound('second')
    await ask('nyere@firma.example')
    expect(await tell()).toBe(2)
    expect(await tell()).toBe(2)
  })

  it('are refused where the mailbox is somebody else’s, whatever follows a plus', async () => {
    await openRound('first')
    const leader = organisation.members.find(({ role }) => role === 'leader')?.email ?? ''
    const tagged = leader.replace('@', '+ann@')
    await expect(ask(tagged)).rejects.toMatchObject({ code: 'address-taken' })
    // Also where the roster has nobody there any more, and the round still has.
    const others = { ...organisation, members: organisation.members.filter(({ email }) => email !== leader) }
    const stored = await stores.documents.open(collections.rosters).get('current')
    const without = { sequence: 2, importedOn: '2026-03-02', organisation: others }
    await stores.documents.open(collections.rosters).replace('current', stored?.version ?? 0, without)
    await expect(ask(tagged)).rejects.toMatchObject({ code: 'address-taken' })
    await ask(person?.email.replace('@', '+apv@') ?? '')
    expect((await kept().find()).map(({ value }) => value.state)).toEqual(['waiting'])
  })

  it('are refused where the mailbox is of an administrator who stands on no roster', async () => {
    await openRound('first')
    const ane = { email: 'ane@drift.example', name: person?.name ?? '', language: 'da' } as const
    await stores.documents.open(administrators).insert(ane.email, ane)
    for (const after of [ane.email, 'ane+ann@drift.example'])
      await expect(ask(after)).rejects.toMatchObject({ code: 'address-taken' })
    expect(await kept().find()).toEqual([])
  })

  it('can be asked for by an administrator at their own mailbox that the roster has by now', async () => {
    await openRound('first')
    const after = 'rettet@firma.example'
    const own = { email: after, name: person?.name ?? '', language: 'da' } as const
    await stores.documents.open(administrators).insert(after, own)
    const members = organisation.members.map((one) =>
      one.id === person?.id ? { ...one, id: 'anew', email: after } : one,
    )
    const stored = await stores.documents.open(collections.rosters).get('current')
    const imported = { sequence: 2, importedOn: '2026-03-02', organisation: { ...organisation, members } }
    await stores.documents.open(collections.rosters).replace('current', stored?.version ?? 0, imported)
    await ask(after)
    expect((await kept().find()).map(({ value }) => value.after)).toEqual([after])
  })

  it('can be asked for when an earlier one was forgotten with another round', async () => {
    await openRound('first')
    await askAndDecline('en@firma.example')
    clock.moveTo(clock.now() + 7 * day)
    await openRound('second')
    await askAndDecline('to@firma.example')
    clock.moveTo(clock.now() + 7 * day)
    await forgetEarlierRounds()
    await ask('tre@firma.example')
    expect((await kept().find()).map(({ value }) => value.after).toSorted()).toEqual([
      'to@firma.example',
      'tre@firma.example',
    ])
  })
})
