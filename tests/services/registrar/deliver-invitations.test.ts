import { beforeEach, describe, expect, it } from 'vitest'
import { deliverInvitations, type InvitationMailed } from '../../../backend/services/registrar/deliver-invitations.ts'
import { inMemoryStores, randomness } from '../../support/in-memory-stores.ts'

const members = Array.from({ length: 60 }, (_, place) => `member-${place}`)

describe('mailing the invitations of a round', () => {
  let stores: Awaited<ReturnType<typeof inMemoryStores>>
  let tried: string[]
  let outcomeFor: (member: string) => InvitationMailed

  beforeEach(async () => {
    stores = await inMemoryStores()
    tried = []
    outcomeFor = () => 'sent'
    await stores.invitations.prepare(
      'r',
      members.map((member) => ({ member, unit: 'u' })),
    )
    return stores.close
  })

  const deliver = () => {
    const mail = async ({ member }: { readonly member: string }) => {
      tried.push(member)
      return outcomeFor(member)
    }
    return deliverInvitations({ ...stores, mailFor: async () => mail, randomness })('r')
  }
  const waiting = async () =>
    (await stores.invitations.ofRound('r')).filter(({ delivered }) => !delivered).map(({ member }) => member)

  it('mails each once', async () => {
    expect(await deliver()).toBe(60)
    expect(await deliver()).toBe(0)
    expect(tried.toSorted()).toEqual(members.toSorted())
  })

  it('lets nobody wait for addresses that cannot be reached now, and tries those again', async () => {
    const unreachable = ['member-0', 'member-1', 'member-30']
    outcomeFor = (member) => (unreachable.includes(member) ? 'unavailable' : 'sent')
    expect(await deliver()).toBe(57)
    expect((await waiting()).toSorted()).toEqual(unreachable.toSorted())
    outcomeFor = () => 'sent'
    expect(await deliver()).toBe(3)
    expect(await waiting()).toEqual([])
  })

  it('gives up for now where the mail server takes none', async () => {
    outcomeFor = () => 'unavailable'
    expect(await deliver()).toBe(0)
    expect(tried.length).toBeLessThan(20)
    expect(await waiting()).toHaveLength(60)
  })

  it('begins with others in another run', async () => {
    outcomeFor = () => 'unavailable'
    await deliver()
    const first = tried.splice(0).join(' ')
    await deliver()
    expect(tried.join(' ')).not.toBe(first)
  })
})
