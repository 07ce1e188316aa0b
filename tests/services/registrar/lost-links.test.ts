import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lostLinks } from '../../../backend/services/registrar/lost-links.ts'
import { secretHashOf } from '../../../backend/services/registrar/issue-ballot.ts'
import type { Invitation } from '../../../backend/store/invitations.port.ts'
import * as collections from '../../../backend/store/collections.ts'
import type { RegistrarStores } from '../../../backend/store/opened-stores.ts'
import { backends, type Place } from '../../store/backends.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { randomness } from '../../support/in-memory-stores.ts'

type Sent = { readonly invitation: Invitation; readonly secret: Uint8Array }

describe.each(backends)('a lost link, $name', (backend) => {
  let place: Place
  let stores: RegistrarStores
  let clock: ReturnType<typeof fixedClock>
  let sent: Sent[]
  let isServerDown: boolean
  beforeEach(async () => {
    place = await backend.makePlace()
    stores = await place.registrar()
    clock = fixedClock()
    sent = []
    isServerDown = false
    await stores.documents.open(collections.rounds).insert('r', buildRound({ state: 'open' }))
    await stores.invitations.prepare(
      'r',
      ['ann', 'bo'].map((member) => ({ member, unit: 'u' })),
    )
    await stores.invitations.renewSecret('r', 'ann', secretHashOf(oldSecret))
  })
  afterEach(async () => {
    await stores.close()
    await place.remove()
  })

  const oldSecret = new Uint8Array(32).fill(7)
  const use = () =>
    stores.invitations.recordIssue({
      secretHash: secretHashOf(oldSecret),
      blindedHash: new Uint8Array(32),
      signature: new Uint8Array(384),
    })

  function service() {
    const person = (id: string) =>
      [id, { id, name: id, email: `${id}@example.dk`, unitId: 'u', role: 'employee', language: 'da' }] as const
    return lostLinks({
      ...stores,
      rounds: stores.documents.open(collections.rounds),
      membersOfRound: async () => new Map([person('ann'), person('bo')]),
      mailFor: async () => async (invitation, secret) => {
        if (isServerDown) return 'unavailable'
        sent.push({ invitation, secret })
        return 'sent'
      },
      randomness,
      clock,
    })
  }

  it('is replaced by mail at the next turn, and the old one keeps working', async () => {
    const lost = service()
    lost.ask('  Ann@Example.dk ')
    expect(sent).toEqual([])
    await lost.mailLinks()
    expect(sent.map(({ invitation }) => invitation.member)).toEqual(['ann'])
    for (const secret of [oldSecret, sent[0]?.secret ?? oldSecret])
      expect(await stores.invitations.findBySecret(secretHashOf(secret))).toMatchObject({ member: 'ann', used: false })
  })

  it('is replaced the same way when it was used, and the new one shows that', async () => {
    await use()
    const lost = service()
    lost.ask('ann@example.dk')
    await lost.mailLinks()
    const secret = sent[0]?.secret ?? new Uint8Array()
    expect(await stores.invitations.findBySecret(secretHashOf(secret))).toMatchObject({ member: 'ann', used: true })
  })

  it('of an address nobody has, or of a round that is over, sends nothing and says nothing', async () => {
    const lost = service()
    expect(lost.ask('nobody@example.dk')).toBeUndefined()
    await lost.mailLinks()
    expect(lost.ask('ann@example.dk')).toBeUndefined()
    clock.moveTo(buildRound().closesAt)
    await lost.mailLinks()
    expect(sent).toEqual([])
  })

  it('is replaced three times a day at most, and again the next day', async () => {
    const lost = service()
    for (let time = 0; time < 6; time += 1) {
      lost.ask('ann@example.dk')
      await lost.mailLinks()
    }
    expect(sent).toHaveLength(3)
    clock.moveTo(clock.now() + day)
    lost.ask('ann@example.dk')
    await lost.mailLinks()
    expect(sent).toHaveLength(4)
  })

  it('asked for twice before a turn gets one mail, and is tried again when the mail server is down', async () => {
    const lost = service()
    lost.ask('bo@example.dk')
    lost.ask('bo@example.dk')
    isServerDown = true
    await lost.mailLinks()
    expect(sent).toEqual([])
    isServerDown = false
    await lost.mailLinks()
    await lost.mailLinks()
    expect(sent).toHaveLength(1)
  })
})
