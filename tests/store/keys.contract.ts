import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyStores } from '../../backend/store/opened-stores.ts'
import type { Backend, Place } from './backends.ts'

const key = (mark: number) => new Uint8Array(1700).fill(mark)

export function keysContract(backend: Backend): void {
  describe(`keys, ${backend.name}`, () => {
    let place: Place
    let stores: KeyStores
    beforeEach(async () => {
      place = await backend.makePlace()
      stores = await place.keys()
    })
    afterEach(async () => {
      await stores.close()
      await place.remove()
    })

    it('gives back the bytes of a key by round and name', async () => {
      expect(await stores.keys.put('r', 'issuer:a', key(1))).toBe('stored')
      expect(await stores.keys.put('r', 'tally', key(2))).toBe('stored')
      expect(new Uint8Array((await stores.keys.get('r', 'issuer:a'))!)).toEqual(key(1))
      expect(new Uint8Array((await stores.keys.get('r', 'tally'))!)).toEqual(key(2))
      expect(await stores.keys.get('r', 'issuer:b')).toBeUndefined()
      expect(await stores.keys.get('other', 'tally')).toBeUndefined()
    })

    it('counts the issuer keys of one round and no other key', async () => {
      for (const [round, name] of [
        ['r', 'issuer:a'],
        ['r', 'issuer:b'],
        ['r', 'tally'],
        ['r', 'manifest'],
        ['s', 'issuer:a'],
      ] as const)
        await stores.keys.put(round, name, key(1))
      await stores.keys.put('r', 'issuer:a', key(2))
      expect(await stores.keys.countIssuerKeys('r')).toBe(2)
      expect(await stores.keys.countIssuerKeys('other')).toBe(0)
    })

    it('never overwrites a key, not even in a race', async () => {
      const marks = Array.from({ length: 20 }, (_, mark) => mark)
      const outcomes = await Promise.all(marks.map((mark) => stores.keys.put('r', 'manifest', key(mark))))
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
      expect(new Uint8Array((await stores.keys.get('r', 'manifest'))!)).toEqual(key(outcomes.indexOf('stored')))
    })

    it('destroys the keys of one round and of no other, and again without effect', async () => {
      await stores.keys.put('r', 'tally', key(1))
      await stores.keys.put('s', 'tally', key(2))
      await stores.keys.destroy('r')
      await stores.keys.destroy('r')
      expect(await stores.keys.get('r', 'tally')).toBeUndefined()
      expect(await stores.keys.get('s', 'tally')).toBeDefined()
    })

    if (backend.keeps)
      it('keeps keys over a restart, and destroyed ones stay away', async () => {
        await stores.keys.put('r', 'tally', key(1))
        await stores.keys.put('s', 'tally', key(2))
        await stores.keys.destroy('r')
        await stores.close()
        stores = await place.keys()
        expect(await stores.keys.get('r', 'tally')).toBeUndefined()
        expect(new Uint8Array((await stores.keys.get('s', 'tally'))!)).toEqual(key(2))
      })
  })
}
