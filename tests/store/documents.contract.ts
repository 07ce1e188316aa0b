import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Documents } from '../../backend/store/documents.port.ts'
import type { RegistrarStores } from '../../backend/store/opened-stores.ts'
import type { Backend, Place } from './backends.ts'

const shape = {
  name: 'plans',
  schema: z.strictObject({ unit: z.string(), state: z.string(), note: z.string().optional() }),
  indexes: ['unit', 'state'],
}
type Plan = z.infer<typeof shape.schema>

export function documentsContract(backend: Backend): void {
  describe(`documents, ${backend.name}`, () => {
    let place: Place
    let stores: RegistrarStores
    let plans: Documents<Plan>
    beforeEach(async () => {
      place = await backend.makePlace()
      stores = await place.registrar()
      plans = stores.documents.open(shape)
    })
    afterEach(async () => {
      await stores.close()
      await place.remove()
    })

    it('gives back what was inserted, and nothing for an unknown id', async () => {
      const plan = { unit: 'café "north"', state: 'a' }
      expect(await plans.insert('id-1', plan)).toBe('inserted')
      expect(await plans.get('id-1')).toEqual({ id: 'id-1', version: 1, value: plan })
      expect(await plans.get('id-2')).toBeUndefined()
    })

    it('keeps any JSON as it was: odd keys, empty and large values, the order of keys', async () => {
      const odd = {
        'a.b': 1,
        $set: { '$a.b': [] },
        '': null,
        zed: { '2026-01-01': 0.1 + 0.2, é: 2 ** 53 - 1, minus: -1e-7, zero: 0 },
        list: [[], {}, true, 'x'.repeat(100_000), 3_000_000_000, 1_700_000_000_000],
        first: 'last',
      }
      const anything = stores.documents.open({ name: 'anything', schema: z.record(z.string(), z.json()), indexes: [] })
      expect(await anything.insert('id', odd)).toBe('inserted')
      expect(JSON.stringify((await anything.get('id'))?.value)).toBe(JSON.stringify(odd))
      expect(await anything.replace('id', 1, { ...odd, more: 1 })).toBe('replaced')
      expect(JSON.stringify((await anything.find())[0]?.value)).toBe(JSON.stringify({ ...odd, more: 1 }))
    })

    it('keeps values longer than a MongoDB document may be: found, replaced and removed as any other', async () => {
      // MongoDB takes 16 MiB (16,777,216 bytes) a document; of these letters one is two bytes long, one three, one four.
      const note = (word: string) => `${word} é…😀`.repeat(1_500_000)
      const long = { unit: 'a', state: 'open', note: note('one') }
      expect(Buffer.byteLength(long.note)).toBeGreaterThan(16_777_216)
      expect(await plans.insert('1', long)).toBe('inserted')
      expect(await plans.insert('1', { ...long, note: note('two') })).toBe('exists')
      expect((await plans.get('1'))?.value).toEqual(long)
      expect((await plans.find({ unit: 'a' })).map(({ id, value }) => [id, value.note === long.note])).toEqual([
        ['1', true],
      ])
      const next = { unit: 'b', state: 'open', note: note('six') }
      expect(await plans.replace('1', 2, next)).toBe('conflict')
      expect(await plans.replace('1', 1, next)).toBe('replaced')
      expect(await plans.find({ unit: 'a' })).toEqual([])
      expect(await plans.get('1')).toEqual({ id: '1', version: 2, value: next })
      expect(await plans.replace('1', 2, { unit: 'b', state: 'short' })).toBe('replaced')
      expect((await plans.get('1'))?.value).toEqual({ unit: 'b', state: 'short' })
      await plans.replace('1', 3, long)
      await plans.remove('1')
      expect(await plans.get('1')).toBeUndefined()
    })

    it('lets one of racing long values win, whole, and a reader meanwhile see one of them', async () => {
      const of = (racer: number) => ({ unit: 'a', state: `${racer}`, note: `${racer}`.repeat(3_000_000) })
      await plans.insert('1', of(9))
      const racers = [1, 2, 3, 4]
      const reading = Promise.all(racers.map(() => plans.get('1')))
      const outcomes = await Promise.all(racers.map((racer) => plans.replace('1', 1, of(racer))))
      expect(outcomes.filter((outcome) => outcome === 'replaced')).toHaveLength(1)
      for (const read of [...(await reading), await plans.get('1')])
        expect(read?.value).toEqual(of(Number(read?.value.state)))
      expect((await plans.get('1'))?.value.state).toBe(`${racers[outcomes.indexOf('replaced')]}`)
    })

    it('never overwrites by inserting', async () => {
      await plans.insert('id-1', { unit: 'a', state: 'first' })
      expect(await plans.insert('id-1', { unit: 'a', state: 'second' })).toBe('exists')
      expect((await plans.get('id-1'))?.value.state).toBe('first')
    })

    it('replaces only the version named', async () => {
      await plans.insert('id-1', { unit: 'a', state: 'one', note: 'gone later' })
      expect(await plans.replace('id-1', 2, { unit: 'a', state: 'wrong' })).toBe('conflict')
      expect(await plans.replace('id-1', 1, { unit: 'b', state: 'two' })).toBe('replaced')
      expect(await plans.replace('id-1', 1, { unit: 'a', state: 'late' })).toBe('conflict')
      expect(await plans.replace('missing', 1, { unit: 'a', state: 'late' })).toBe('conflict')
      expect(await plans.get('id-1')).toEqual({ id: 'id-1', version: 2, value: { unit: 'b', state: 'two' } })
    })

    it('finds by any of its indexed fields and by several at once', async () => {
      await plans.insert('1', { unit: 'a', state: 'open' })
      await plans.insert('2', { unit: 'a', state: 'done' })
      await plans.insert('3', { unit: 'b', state: 'open' })
      const ids = async (where?: Record<string, string>) => (await plans.find(where)).map(({ id }) => id).toSorted()
      expect(await ids()).toEqual(['1', '2', '3'])
      expect(await ids({ unit: 'a' })).toEqual(['1', '2'])
      expect(await ids({ unit: 'a', state: 'open' })).toEqual(['1'])
      expect(await ids({ unit: 'c' })).toEqual([])
    })

    it('finds a replaced document by its new fields only', async () => {
      await plans.insert('1', { unit: 'a', state: 'open' })
      await plans.replace('1', 1, { unit: 'b', state: 'open' })
      expect(await plans.find({ unit: 'a' })).toEqual([])
      expect(await plans.find({ unit: 'b' })).toHaveLength(1)
    })

    it('refuses to be asked by a field that is not indexed', async () => {
      await expect(plans.find({ note: 'x' })).rejects.toThrow('cannot be found by note')
    })

    it('refuses names that are not plain words', () => {
      expect(() => stores.documents.open({ ...shape, name: "a' OR 1" })).toThrow('cannot name')
      expect(() => stores.documents.open({ ...shape, indexes: ['$where'] })).toThrow('cannot name')
    })

    it('keeps collections apart', async () => {
      const others = stores.documents.open({ ...shape, name: 'others' })
      await plans.insert('1', { unit: 'a', state: 'open' })
      expect(await others.get('1')).toBeUndefined()
      expect(await others.insert('1', { unit: 'b', state: 'open' })).toBe('inserted')
      expect(await plans.find()).toHaveLength(1)
    })

    it('removes, and removing nothing is no error', async () => {
      await plans.insert('1', { unit: 'a', state: 'open' })
      await plans.remove('1')
      await plans.remove('1')
      expect(await plans.get('1')).toBeUndefined()
      expect(await plans.find({ unit: 'a' })).toEqual([])
      expect(await plans.insert('1', { unit: 'b', state: 'open' })).toBe('inserted')
    })

    it('refuses to read a document that has not the shape asked for', async () => {
      await plans.insert('1', { unit: 'a', state: 'open' })
      const stricter = stores.documents.open({ ...shape, schema: z.strictObject({ unit: z.string() }) })
      await expect(stricter.get('1')).rejects.toThrow('state')
    })

    it('lets one of 60 racing compare-and-sets win', async () => {
      await plans.insert('1', { unit: 'a', state: 'open' })
      const racers = Array.from({ length: 60 }, (_, racer) => racer)
      const outcomes = await Promise.all(racers.map((racer) => plans.replace('1', 1, { unit: 'a', state: `${racer}` })))
      expect(outcomes.filter((outcome) => outcome === 'replaced')).toHaveLength(1)
      const winner = outcomes.indexOf('replaced')
      expect(await plans.get('1')).toEqual({ id: '1', version: 2, value: { unit: 'a', state: `${winner}` } })
    })

    it('lets one of 60 racing inserts of one id win', async () => {
      const racers = Array.from({ length: 60 }, (_, racer) => racer)
      const outcomes = await Promise.all(racers.map((racer) => plans.insert('1', { unit: 'a', state: `${racer}` })))
      expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
      expect((await plans.get('1'))?.value.state).toBe(`${outcomes.indexOf('inserted')}`)
    })

    it('loses no count when 40 callers add one by trying again', async () => {
      await plans.insert('sum', { unit: 'a', state: '0' })
      const addOne = async (): Promise<void> => {
        const found = await plans.get('sum')
        const next = { unit: 'a', state: `${Number(found!.value.state) + 1}` }
        if ((await plans.replace('sum', found!.version, next)) === 'conflict') await addOne()
      }
      await Promise.all(Array.from({ length: 40 }, addOne))
      expect((await plans.get('sum'))?.value.state).toBe('40')
    })

    if (backend.keeps)
      it('keeps what was acknowledged over a restart, and finds it by a field indexed since', async () => {
        await plans.insert('1', { unit: 'a', state: 'open', note: 'n' })
        await plans.replace('1', 1, { unit: 'b', state: 'open', note: 'n' })
        await stores.close()
        stores = await place.registrar()
        const reopened = stores.documents.open({ ...shape, indexes: ['unit', 'state', 'note'] })
        expect(await reopened.find({ note: 'n' })).toEqual([
          { id: '1', version: 2, value: { unit: 'b', state: 'open', note: 'n' } },
        ])
      })
  })
}
