import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoxStores } from '../../backend/store/opened-box.ts'
import { sealedBytes, type Backend, type Place } from './backends.ts'
import { lockOf, locksAt } from './ballot-locks.ts'

const slotId = (ballot: number) => lockOf(ballot, 0)
const sealed = (mark: number) => new Uint8Array(sealedBytes).fill(mark)
const unit = (name: string, slots: number) => ({
  unit: name,
  slots,
  issuerKey: new Uint8Array(550).fill(name.length),
  sealedBytes,
})

export function boxContract(backend: Backend): void {
  describe(`box, ${backend.name}`, () => {
    let place: Place
    let stores: BoxStores
    beforeEach(async () => {
      place = await backend.makePlace()
      stores = await place.box()
    })
    afterEach(async () => {
      await stores.close()
      await place.remove()
    })
    const put = (ballot: number, step: number, mark = 1) => putInto('r', 'a')(ballot, step, mark)
    const putInto = (round: string, name: string) => (ballot: number, step: number, mark: number) =>
      stores.box.put({ round, unit: name, ...locksAt(ballot, step), sealed: sealed(mark) })
    const marksOf = async (round: string, name: string) =>
      (await stores.box.answersOf(round, name)).map((answer) => answer.sealed[0]!).toSorted((one, other) => one - other)

    it('has the units of a round with their keys, and no answer yet', async () => {
      await stores.box.prepare('r', [unit('a', 5), unit('bb', 8)])
      expect((await stores.box.units('r')).toSorted()).toEqual(['a', 'bb'])
      const facts = await stores.box.factsOf('r', 'bb')
      expect(new Uint8Array(facts!.issuerKey)).toEqual(unit('bb', 8).issuerKey)
      expect(facts!.sealedBytes).toBe(sealedBytes)
      expect(await stores.box.factsOf('r', 'c')).toBeUndefined()
      expect(await stores.box.factsOf('other', 'a')).toBeUndefined()
      expect(await stores.box.answersOf('r', 'a')).toEqual([])
      expect(await stores.box.isSealed('r')).toBe(false)
    })

    it('keeps a sealed answer byte by byte under its slot', async () => {
      await stores.box.prepare('r', [unit('a', 5)])
      const bytes = Uint8Array.from({ length: sealedBytes }, (_, index) => (index * 7) % 256)
      const answer = { round: 'r', unit: 'a', ...locksAt(1, 0), sealed: bytes }
      expect(await stores.box.put(answer)).toBe('stored')
      const [kept] = await stores.box.answersOf('r', 'a')
      expect(new Uint8Array(kept!.slotId)).toEqual(slotId(1))
      expect(new Uint8Array(kept!.sealed)).toEqual(bytes)
    })

    it('takes the answer that opens the lock the one before has left, and keeps the last', async () => {
      await stores.box.prepare('r', [unit('a', 5)])
      expect(await put(1, 2, 9)).toBe('outdated')
      expect(await put(1, 0, 3)).toBe('stored')
      expect(await put(1, 0, 2)).toBe('outdated')
      expect(await put(1, 2, 4)).toBe('outdated')
      expect(await put(1, 1, 5)).toBe('stored')
      expect(await put(1, 1, 6)).toBe('outdated')
      expect(await marksOf('r', 'a')).toEqual([5])
    })

    it('lets nobody who has seen the answers of a ballot put another one after them', async () => {
      await stores.box.prepare('r', [unit('a', 5)])
      await put(1, 0, 3)
      const seen = { round: 'r', unit: 'a', slotId: slotId(1), nextLock: lockOf('thief', 0), sealed: sealed(7) }
      for (const opens of [lockOf(1, 0), lockOf('thief', 0), lockOf('thief', 1)])
        expect(await stores.box.put({ ...seen, opens })).toBe('outdated')
      expect(await marksOf('r', 'a')).toEqual([3])
    })

    it('is full when every slot is taken, and still lets the ballots in it change', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      const outcomes = await Promise.all([1, 2, 3, 4, 5].map((ballot) => put(ballot, 0, ballot)))
      expect(outcomes.toSorted()).toEqual(['full', 'full', 'stored', 'stored', 'stored'])
      const inside = outcomes.indexOf('stored') + 1
      expect(await put(inside, 1, 9)).toBe('stored')
      expect(await marksOf('r', 'a')).toHaveLength(3)
    })

    it('knows no other round and no other unit', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      expect(await putInto('r', 'b')(1, 0, 1)).toBe('unknown')
      expect(await putInto('s', 'a')(1, 0, 1)).toBe('unknown')
    })

    it('keeps rounds and units apart', async () => {
      await stores.box.prepare('r', [unit('a', 3), unit('b', 3)])
      await stores.box.prepare('s', [unit('a', 3)])
      await put(1, 0, 1)
      await putInto('r', 'b')(1, 0, 2)
      await putInto('s', 'a')(1, 0, 3)
      expect([await marksOf('r', 'a'), await marksOf('r', 'b'), await marksOf('s', 'a')]).toEqual([[1], [2], [3]])
    })

    it('changes nothing when prepared again', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      await put(1, 0, 1)
      await stores.box.prepare('r', [unit('a', 9), unit('b', 3)])
      expect(await stores.box.units('r')).toEqual(['a'])
      expect(await marksOf('r', 'a')).toEqual([1])
    })

    it('makes each slot once when two prepare at the same time', async () => {
      const units = [unit('a', 4), unit('b', 4)]
      await Promise.all([stores.box.prepare('r', units), stores.box.prepare('r', units)])
      const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map((ballot) => put(ballot, 0)))
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(4)
    })

    it('prepares more slots than fit one commit', async () => {
      await stores.box.prepare('r', [unit('a', 900), unit('b', 1400), unit('c', 3)])
      expect((await stores.box.units('r')).toSorted()).toEqual(['a', 'b', 'c'])
      expect(await putInto('r', 'c')(1, 0, 1)).toBe('stored')
    })

    it('gives 100 simultaneous answers of one ballot one slot, and stores a single one of them', async () => {
      await stores.box.prepare('r', [unit('a', 100)])
      const marks = Array.from({ length: 100 }, (_, index) => index + 1)
      const outcomes = await Promise.all(marks.map((mark) => put(1, 0, mark)))
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'outdated')).toHaveLength(99)
      expect(await marksOf('r', 'a')).toEqual([1 + outcomes.indexOf('stored')])
    })

    it('gives the last free slot to one of two answers of a ballot, and is full to neither', async () => {
      await stores.box.prepare('r', [unit('a', 5)])
      for (const ballot of [1, 2, 3, 4]) await put(ballot, 0)
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => put(5, 0)))
      expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'outdated'), 'stored'])
    })

    it('takes one slot for each of 80 ballots racing for exactly 80 slots', async () => {
      await stores.box.prepare('r', [unit('a', 80)])
      const ballots = Array.from({ length: 80 }, (_, ballot) => ballot)
      const outcomes = await Promise.all(ballots.map((ballot) => put(ballot, 0, ballot)))
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(80)
      expect(await marksOf('r', 'a')).toEqual(ballots)
    })

    it('refuses answers and locks of another size', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      const answer = { round: 'r', unit: 'a', ...locksAt(1, 0), sealed: sealed(1) }
      await expect(stores.box.put({ ...answer, sealed: new Uint8Array(sealedBytes - 1) })).rejects.toThrow('bytes')
      for (const field of ['slotId', 'opens', 'nextLock'])
        await expect(stores.box.put({ ...answer, [field]: new Uint8Array(31) })).rejects.toThrow('32 bytes')
      expect(await stores.box.answersOf('r', 'a')).toEqual([])
    })

    it('takes answers of the size of their unit, another in each round', async () => {
      await stores.box.prepare('r', [{ ...unit('a', 3), sealedBytes: 512 }])
      await stores.box.prepare('s', [{ ...unit('a', 3), sealedBytes: 2560 }])
      const answer = { unit: 'a', ...locksAt(1, 0) }
      for (const [round, size, other] of [
        ['r', 512, 2560],
        ['s', 2560, 512],
      ] as const) {
        const right = { ...answer, round, sealed: new Uint8Array(size).fill(1) }
        await expect(stores.box.put({ ...right, sealed: new Uint8Array(other) })).rejects.toThrow('bytes')
        expect(await stores.box.put(right)).toBe('stored')
        expect((await stores.box.answersOf(round, 'a'))[0]?.sealed).toHaveLength(size)
      }
    })

    it('refuses answers once sealed', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      await put(1, 0, 1)
      await stores.box.seal('r')
      expect(await stores.box.isSealed('r')).toBe(true)
      expect(await put(1, 1, 2)).toBe('closed')
      expect(await put(2, 0, 2)).toBe('closed')
      expect(await marksOf('r', 'a')).toEqual([1])
    })

    it('states count and hash of its slots, whatever order they came in', async () => {
      const answers = [
        ['b', 1],
        ['a', 2],
        ['a', 3],
      ] as const
      for (const [round, order] of [
        ['r', answers],
        ['s', answers.toReversed()],
      ] as const) {
        await stores.box.prepare(round, [unit('b', 5), unit('a', 6)])
        for (const [name, ballot] of order) await putInto(round, name)(ballot, 0, ballot)
      }
      const expected = {
        count: 3,
        hash: hashByHand([
          ['a', [2, 3]],
          ['b', [1]],
        ]),
      }
      expect(await stores.box.seal('r')).toEqual(expected)
      expect(await stores.box.seal('s')).toEqual(expected)
      expect(await stores.box.seal('r')).toEqual(expected)
    })

    it('seals an empty box, and none that was never prepared', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      expect((await stores.box.seal('r')).count).toBe(0)
      await expect(stores.box.seal('s')).rejects.toThrow('no such round')
    })

    it('acknowledges no answer that its seal leaves out', async () => {
      await stores.box.prepare('r', [unit('a', 100), unit('b', 100)])
      const ballots = Array.from({ length: 120 }, (_, ballot) => ballot)
      const racing = ballots.map((ballot) => putInto('r', ballot % 2 === 0 ? 'a' : 'b')(ballot, 0, 1))
      const sealing = stores.box.seal('r')
      const late = ballots.map((ballot) => putInto('r', ballot % 2 === 0 ? 'a' : 'b')(ballot, 1, 2))
      const seal = await sealing
      const stored = (await Promise.all(racing)).filter((outcome) => outcome === 'stored').length
      const storedLate = (await Promise.all(late)).filter((outcome) => outcome === 'stored').length
      const kept = [...(await marksOf('r', 'a')), ...(await marksOf('r', 'b'))]
      expect(kept.length).toBe(seal.count)
      expect(kept.filter((mark) => mark === 2)).toHaveLength(storedLate)
      expect(kept.length).toBeGreaterThanOrEqual(stored)
      expect(await stores.box.seal('r')).toEqual(seal)
    })

    it('destroys one round and no other, and again without effect', async () => {
      await stores.box.prepare('r', [unit('a', 3)])
      await stores.box.prepare('s', [unit('a', 3)])
      await put(1, 0, 1)
      await putInto('s', 'a')(2, 0, 2)
      await stores.box.destroy('r')
      await stores.box.destroy('r')
      expect(await stores.box.units('r')).toEqual([])
      expect(await stores.box.answersOf('r', 'a')).toEqual([])
      expect(await put(1, 1, 1)).toBe('unknown')
      expect(await marksOf('s', 'a')).toEqual([2])
      await stores.box.prepare('t', [unit('a', 3)])
      expect(await putInto('t', 'a')(1, 0, 7)).toBe('stored')
      expect(await marksOf('s', 'a')).toEqual([2])
    })

    if (backend.keeps)
      it('keeps every acknowledged answer, and its seal, over a restart', async () => {
        await stores.box.prepare('r', [unit('a', 10)])
        await Promise.all([1, 2, 3].map((ballot) => put(ballot, 0, ballot)))
        await stores.close()
        stores = await place.box()
        expect(await marksOf('r', 'a')).toEqual([1, 2, 3])
        expect(await put(3, 0, 4)).toBe('outdated')
        expect(await put(4, 0, 4)).toBe('stored')
        const seal = await stores.box.seal('r')
        await stores.close()
        stores = await place.box()
        expect(await put(5, 0, 5)).toBe('closed')
        expect(await stores.box.seal('r')).toEqual(seal)
      })
  })
}

/** The canonical hash as the seal's documentation states it, written out. */
function hashByHand(units: readonly (readonly [string, readonly number[]])[]): string {
  const parts = units.flatMap(([name, ballots]) =>
    ballots
      .map((ballot) => ({ ballot, id: Buffer.from(slotId(ballot)) }))
      .toSorted((one, other) => one.id.compare(other.id))
      .flatMap(({ ballot, id }) => {
        const unitHash = createHash('sha256').update(name).digest()
        return [unitHash, id, lockOf(ballot, 1), sealed(ballot)]
      }),
  )
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex')
}
