import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AddressCorrection } from '../../../backend/domain/organisation/address-correction.ts'
import { carryOutCorrections } from '../../../backend/services/registrar/carry-out-corrections.ts'
import type { InvitationMailed } from '../../../backend/services/registrar/deliver-invitations.ts'
import { secretHashOf } from '../../../backend/services/registrar/issue-ballot.ts'
import * as collections from '../../../backend/store/collections.ts'
import type { RegistrarStores } from '../../../backend/store/opened-stores.ts'
import { backends, type Place } from '../../store/backends.ts'
import { buildRound } from '../../support/build-round.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { randomness } from '../../support/in-memory-stores.ts'

const oldSecret = new Uint8Array(32).fill(7)
const agreed: AddressCorrection = {
  member: 'ann',
  name: 'Ann',
  unit: 'Firma',
  before: 'ann@old.example',
  after: 'ann@new.example',
  rounds: ['r', 'other'],
  asked: { by: 'Ane', on: '2026-03-01' },
  state: 'agreed',
  decided: { by: 'Rikke', on: '2026-03-02' },
}

describe.each(backends)('a corrected address that was agreed to, $name', (backend) => {
  let place: Place
  let stores: RegistrarStores
  let mailed: Uint8Array[]
  let told: string[]
  beforeEach(async () => {
    place = await backend.makePlace()
    stores = await place.registrar()
    mailed = []
    told = []
    await stores.documents.open(collections.rounds).insert('r', buildRound({ state: 'open' }))
    await stores.documents.open(collections.rounds).insert('other', buildRound({ state: 'closed' }))
    await stores.documents.open(collections.addressCorrections).insert('ann.0', agreed)
    await stores.documents.open(collections.rosters).insert('current', {
      sequence: 1,
      importedOn: '2026-03-01',
      organisation: {
        units: [{ id: 'u', name: 'Firma', path: 'Firma', parentId: null }],
        members: ['ann', 'bo'].map((id) => ({
          id,
          name: id,
          email: `${id}@old.example`,
          unitId: 'u',
          role: 'employee' as const,
          language: 'da' as const,
        })),
      },
    })
    await stores.invitations.prepare('r', [{ member: 'ann', unit: 'u' }])
    await stores.invitations.renewSecret('r', 'ann', secretHashOf(oldSecret))
  })
  afterEach(async () => {
    await stores.close()
    await place.remove()
  })

  const turn = (outcome: InvitationMailed) =>
    carryOutCorrections({
      rounds: stores.documents.open(collections.rounds),
      rosters: stores.documents.open(collections.rosters),
      addressCorrections: stores.documents.open(collections.addressCorrections),
      invitations: stores.invitations,
      mailFor: async () => async (_, secret) => {
        mailed.push(secret)
        return outcome
      },
      tellOldAddress: async (round, { id, value }) => void told.push(`${round} ${id} ${value.before}`),
      randomness,
      clock: fixedClock(),
    })()
  const state = async () => (await stores.documents.open(collections.addressCorrections).get('ann.0'))?.value.state
  const found = (secret: Uint8Array | undefined) =>
    stores.invitations.findBySecret(secretHashOf(secret ?? new Uint8Array()))

  it('is mailed with the first turn in which the mail server is there, and the newest link opens', async () => {
    await turn('unavailable')
    expect(await state()).toBe('agreed')
    expect(await found(oldSecret)).toBeUndefined()
    await turn('sent')
    expect(await state()).toBe('carried-out')
    expect([await found(mailed[0]), (await found(mailed[1]))?.member]).toEqual([undefined, 'ann'])
    await turn('sent')
    expect(mailed).toHaveLength(2)
    expect(new Set(told)).toEqual(new Set(['r ann.0 ann@old.example']))
  })

  it('is not mailed once more as an invitation that has not left', async () => {
    await turn('sent')
    expect(await found(mailed[0])).toMatchObject({ delivered: true, used: false })
  })

  it('changes the roster, and nobody else on it', async () => {
    await turn('sent')
    const current = await stores.documents.open(collections.rosters).get('current')
    expect(current?.value.organisation.members.map(({ id, email }) => [id, email])).toEqual([
      ['ann', 'ann@new.example'],
      ['bo', 'bo@old.example'],
    ])
  })

  it.each([
    ['agreed', ['r ann.0 ann@old.example', 'other ann.0 ann@old.example']],
    ['waiting', []],
    ['declined', []],
    ['carried-out', []],
  ] as const)('is forgotten when its rounds have ended, and where it was %s tells %j', async (known, expected) => {
    const corrections = stores.documents.open(collections.addressCorrections)
    const correction = await corrections.get('ann.0')
    await corrections.replace('ann.0', correction?.version ?? 0, { ...agreed, state: known })
    const rounds = stores.documents.open(collections.rounds)
    const stored = await rounds.get('r')
    await rounds.replace('r', stored?.version ?? 0, buildRound({ state: 'closed' }))
    await turn('sent')
    expect([await state(), mailed, told]).toEqual([undefined, [], expected])
  })
})
