import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegistrarStores } from '../../backend/store/opened-stores.ts'
import type { Backend, Place } from './backends.ts'

export function leasesContract(backend: Backend): void {
  describe(`leases, ${backend.name}`, () => {
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
    const ask = (holder: string, untilEpochMs: number, nowEpochMs: number) =>
      stores.leases.acquire({ name: 'close rounds', holder, untilEpochMs }, nowEpochMs)

    it('holds others off until its end', async () => {
      expect(await ask('a', 1000, 0)).toBe('acquired')
      expect(await ask('b', 2000, 999)).toBe('held')
      expect(await ask('b', 2000, 1000)).toBe('acquired')
      expect(await ask('a', 3000, 1500)).toBe('held')
    })

    it('lets its holder move the end, also before the end has come', async () => {
      await ask('a', 1000, 0)
      expect(await ask('a', 2000, 500)).toBe('acquired')
      expect(await ask('b', 3000, 1500)).toBe('held')
    })

    it('is given back by its holder only', async () => {
      await ask('a', 1000, 0)
      await stores.leases.release('close rounds', 'b')
      expect(await ask('b', 1000, 1)).toBe('held')
      await stores.leases.release('close rounds', 'a')
      expect(await ask('b', 1000, 2)).toBe('acquired')
    })

    it('keeps jobs apart', async () => {
      await ask('a', 1000, 0)
      expect(await stores.leases.acquire({ name: 'send mail', holder: 'b', untilEpochMs: 1000 }, 0)).toBe('acquired')
    })

    it('goes to one of 40 racing holders, free or run out', async () => {
      const race = (now: number) =>
        Promise.all(Array.from({ length: 40 }, (_, racer) => ask(`${now}-${racer}`, now + 1000, now)))
      expect((await race(0)).filter((outcome) => outcome === 'acquired')).toHaveLength(1)
      expect((await race(5000)).filter((outcome) => outcome === 'acquired')).toHaveLength(1)
    })

    if (backend.keeps)
      it('survives its holder’s restart', async () => {
        await ask('a', 1000, 0)
        await stores.close()
        stores = await place.registrar()
        expect(await ask('b', 2000, 500)).toBe('held')
      })
  })
}
