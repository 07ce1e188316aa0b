import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegistrarStores } from '../../backend/store/opened-stores.ts'
import type { Backend, Place } from './backends.ts'

const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const signature = (mark: number) => new Uint8Array(384).fill(mark)
const members = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ member: `m${index}`, unit: `u${index % 3}` }))

export function invitationsContract(backend: Backend): void {
  describe(`invitations, ${backend.name}`, () => {
    let place: Place
    let stores: RegistrarStores
    beforeEach(async () => {
      place = await backend.makePlace()
      stores = await place.registrar()
    })
    afterEach(async () => {
      await stores.close()
      await place.remove()
    })
    const issue = (secret: string, blinded: string, mark = 1) =>
      stores.invitations.recordIssue({
        secretHash: hash(secret),
        blindedHash: hash(blinded),
        signature: signature(mark),
      })
    const usedOf = async (round: string) => (await stores.invitations.ofRound(round)).filter(({ used }) => used).length

    it('makes one unused, undelivered invitation for each member', async () => {
      await stores.invitations.prepare('r', members(7))
      const found = await stores.invitations.ofRound('r')
      expect(found.toSorted((one, other) => one.member.localeCompare(other.member))).toEqual(
        members(7).map(({ member, unit }) => ({ round: 'r', member, unit, delivered: false, used: false })),
      )
      expect(await stores.invitations.ofRound('other')).toEqual([])
    })

    it('changes nothing when prepared again', async () => {
      await stores.invitations.prepare('r', members(3))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      await issue('s', 'b')
      await stores.invitations.prepare('r', members(5))
      expect(await stores.invitations.ofRound('r')).toHaveLength(3)
      expect(await usedOf('r')).toBe(1)
    })

    it('makes each invitation once when two prepare at the same time', async () => {
      await Promise.all([stores.invitations.prepare('r', members(5)), stores.invitations.prepare('r', members(5))])
      expect(await stores.invitations.ofRound('r')).toHaveLength(5)
    })

    it('opens an invitation by a second secret beside the first, until another second one takes its place', async () => {
      await stores.invitations.prepare('r', members(3))
      await stores.invitations.renewSecret('r', 'm1', hash('first'))
      const memberBy = async (secret: string) => (await stores.invitations.findBySecret(hash(secret)))?.member
      expect(await stores.invitations.addSecret('r', 'm1', hash('second'))).toBe('added')
      expect([await memberBy('first'), await memberBy('second')]).toEqual(['m1', 'm1'])
      expect(await stores.invitations.addSecret('r', 'm1', hash('third'))).toBe('added')
      expect([await memberBy('first'), await memberBy('second'), await memberBy('third')]).toEqual([
        'm1',
        undefined,
        'm1',
      ])
      expect(await stores.invitations.addSecret('r', 'nobody', hash('other'))).toBe('unknown')
      expect(await stores.invitations.renewSecret('r', 'm1', hash('fourth'))).toBe('renewed')
      expect([await memberBy('first'), await memberBy('third'), await memberBy('fourth')]).toEqual([
        undefined,
        undefined,
        'm1',
      ])
    })

    it('issues one ballot on two secrets, and shows and repeats it to both', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('first'))
      await stores.invitations.addSecret('r', 'm0', hash('second'))
      const racing = await Promise.all([issue('first', 'one', 1), issue('second', 'two', 2)])
      expect(racing.map(({ outcome }) => outcome).toSorted()).toEqual(['issued', 'used'])
      const won = racing[0]?.outcome === 'issued' ? 'one' : 'two'
      expect((await issue('first', won)).outcome).toBe('repeated')
      expect((await issue('second', won)).outcome).toBe('repeated')
      expect(await stores.invitations.addSecret('r', 'm0', hash('third'))).toBe('added')
      expect(await stores.invitations.findBySecret(hash('third'))).toMatchObject({ member: 'm0', used: true })
      expect((await issue('third', won)).outcome).toBe('repeated')
      expect((await issue('third', 'three')).outcome).toBe('used')
      expect(await usedOf('r')).toBe(1)
    })

    it('replaces both secrets of an invitation, used or not, with one and the same outcome', async () => {
      await stores.invitations.prepare('r', members(2))
      for (const member of ['m0', 'm1']) await stores.invitations.renewSecret('r', member, hash(`first of ${member}`))
      for (const member of ['m0', 'm1']) await stores.invitations.addSecret('r', member, hash(`spare of ${member}`))
      await issue('first of m0', 'blinded')
      for (const member of ['m0', 'm1']) {
        expect(await stores.invitations.replaceSecrets('r', member, hash(`new of ${member}`))).toBe('replaced')
        for (const old of ['first', 'spare'])
          expect(await stores.invitations.findBySecret(hash(`${old} of ${member}`))).toBeUndefined()
      }
      expect(await stores.invitations.findBySecret(hash('new of m0'))).toMatchObject({ member: 'm0', used: true })
      expect(await stores.invitations.findBySecret(hash('new of m1'))).toMatchObject({ member: 'm1', used: false })
      expect((await issue('new of m0', 'blinded')).outcome).toBe('repeated')
      expect((await issue('new of m0', 'another')).outcome).toBe('used')
      expect((await issue('new of m1', 'another')).outcome).toBe('issued')
      expect(await stores.invitations.replaceSecrets('r', 'stranger', hash('s'))).toBe('unknown')
      expect(await stores.invitations.replaceSecrets('other', 'm0', hash('s'))).toBe('unknown')
    })

    it('finds an invitation by its newest secret only', async () => {
      await stores.invitations.prepare('r', members(3))
      expect(await stores.invitations.renewSecret('r', 'm1', hash('first'))).toBe('renewed')
      expect(await stores.invitations.renewSecret('r', 'm1', hash('second'))).toBe('renewed')
      expect(await stores.invitations.findBySecret(hash('first'))).toBeUndefined()
      expect(await stores.invitations.findBySecret(hash('second'))).toEqual({
        round: 'r',
        member: 'm1',
        unit: 'u1',
        delivered: false,
        used: false,
      })
    })

    it('renews no secret of somebody who is not invited', async () => {
      await stores.invitations.prepare('r', members(1))
      expect(await stores.invitations.renewSecret('r', 'stranger', hash('s'))).toBe('unknown')
      expect(await stores.invitations.renewSecret('other', 'm0', hash('s'))).toBe('unknown')
    })

    it('renews no used invitation', async () => {
      await stores.invitations.prepare('r', members(1))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      await issue('s', 'b')
      expect(await stores.invitations.renewSecret('r', 'm0', hash('again'))).toBe('used')
      expect((await stores.invitations.findBySecret(hash('s')))?.used).toBe(true)
    })

    it('remembers a delivery until the secret is renewed', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      await stores.invitations.markDelivered('r', 'm0')
      expect((await stores.invitations.findBySecret(hash('s')))?.delivered).toBe(true)
      await stores.invitations.renewSecret('r', 'm0', hash('t'))
      expect((await stores.invitations.findBySecret(hash('t')))?.delivered).toBe(false)
    })

    it('issues once, repeats the same reply, refuses another message', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      expect(await issue('s', 'blinded', 7)).toEqual({ outcome: 'issued', signature: signature(7) })
      const again = await issue('s', 'blinded', 8)
      expect(again).toMatchObject({ outcome: 'repeated' })
      expect('signature' in again && new Uint8Array(again.signature)).toEqual(signature(7))
      expect(await issue('s', 'another', 9)).toEqual({ outcome: 'used' })
      expect(await issue('never sent', 'blinded')).toEqual({ outcome: 'unknown' })
      expect(await usedOf('r')).toBe(1)
    })

    it('lets one of 60 racing messages win, and gives the winner’s reply to none of the others', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      const racers = Array.from({ length: 60 }, (_, racer) => racer)
      const outcomes = await Promise.all(racers.map((racer) => issue('s', `blinded ${racer}`, racer)))
      expect(outcomes.filter(({ outcome }) => outcome === 'issued')).toHaveLength(1)
      expect(outcomes.filter(({ outcome }) => outcome === 'used')).toHaveLength(59)
    })

    it('gives 30 simultaneous copies of one message the same reply', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      const outcomes = await Promise.all(Array.from({ length: 30 }, (_, mark) => issue('s', 'blinded', mark)))
      const replies = outcomes.map((reply) =>
        'signature' in reply ? Buffer.from(reply.signature).toString('hex') : '',
      )
      expect(new Set(replies).size).toBe(1)
      expect(outcomes.filter(({ outcome }) => outcome === 'issued')).toHaveLength(1)
    })

    it('issues nothing more once sealed, and still repeats what was issued', async () => {
      await stores.invitations.prepare('r', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      await stores.invitations.renewSecret('r', 'm1', hash('t'))
      await issue('s', 'blinded', 1)
      await stores.invitations.seal('r')
      await stores.invitations.seal('r')
      expect(await issue('s', 'blinded', 2)).toMatchObject({ outcome: 'repeated' })
      expect(await issue('t', 'blinded', 3)).toEqual({ outcome: 'closed' })
    })

    it('counts every issue acknowledged while it was being sealed, and no other', async () => {
      await stores.invitations.prepare('r', members(60))
      const secrets = members(60).map(({ member }) => member)
      await Promise.all(secrets.map((member) => stores.invitations.renewSecret('r', member, hash(member))))
      const racing = secrets.map((member) => issue(member, member))
      const countAtSeal = stores.invitations.seal('r').then(() => usedOf('r'))
      const issued = (await Promise.all(racing)).filter(({ outcome }) => outcome === 'issued').length
      expect(await countAtSeal).toBe(issued)
      expect(await usedOf('r')).toBe(issued)
    })

    it('destroys one round and no other, and again without effect', async () => {
      await stores.invitations.prepare('r', members(3))
      await stores.invitations.prepare('s', members(2))
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      await stores.invitations.destroy('r')
      await stores.invitations.destroy('r')
      expect(await stores.invitations.ofRound('r')).toEqual([])
      expect(await stores.invitations.findBySecret(hash('s'))).toBeUndefined()
      expect(await issue('s', 'blinded')).toEqual({ outcome: 'unknown' })
      expect(await stores.invitations.ofRound('s')).toHaveLength(2)
    })

    it('refuses hashes and signatures of another size', async () => {
      await stores.invitations.prepare('r', members(1))
      await expect(stores.invitations.renewSecret('r', 'm0', new Uint8Array(31))).rejects.toThrow('32 bytes')
      await stores.invitations.renewSecret('r', 'm0', hash('s'))
      const short = { secretHash: hash('s'), blindedHash: hash('b'), signature: new Uint8Array(256) }
      await expect(stores.invitations.recordIssue(short)).rejects.toThrow('384 bytes')
      expect(await usedOf('r')).toBe(0)
    })

    if (backend.keeps)
      it('keeps what was issued over a restart', async () => {
        await stores.invitations.prepare('r', members(4))
        await stores.invitations.renewSecret('r', 'm0', hash('s'))
        await stores.invitations.markDelivered('r', 'm0')
        await issue('s', 'blinded', 5)
        await stores.close()
        stores = await place.registrar()
        expect(await issue('s', 'blinded', 6)).toMatchObject({ outcome: 'repeated' })
        expect(await stores.invitations.findBySecret(hash('s'))).toMatchObject({ delivered: true, used: true })
        expect(await stores.invitations.ofRound('r')).toHaveLength(4)
      })
  })
}
