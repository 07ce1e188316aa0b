import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import { isMongoServerBuilt, startMongoServer } from '../support/mongo-server.ts'
import { mongoUri, sealedBytes } from './backends.ts'
import { locksAt } from './ballot-locks.ts'

const schema = z.strictObject({ state: z.string() })

if (mongoUri && isMongoServerBuilt())
  describe('a MongoDB server that is started again', () => {
    it('has everything that was acknowledged before', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'varsko-mongo-'))
      const file = join(folder, 'data')
      await withServer(file, async (uri) => {
        const { box, close: closeBox } = await mongo.openBoxStores(`${uri}/box`)
        await box.prepare('r', [{ unit: 'a', slots: 9, issuerKey: new Uint8Array(550), sealedBytes }])
        for (const ballot of [1, 2, 3]) await box.put(answer(ballot))
        const { documents, close } = await mongo.openRegistrarStores(`${uri}/registrar`)
        await documents.open({ name: 'plans', schema, indexes: ['state'] }).insert('1', { state: 'open' })
        await closeBox()
        await close()
      })
      await withServer(file, async (uri) => {
        const { box, close: closeBox } = await mongo.openBoxStores(`${uri}/box`)
        expect(new Set((await box.answersOf('r', 'a')).map(({ sealed }) => sealed[0]))).toEqual(new Set([1, 2, 3]))
        expect(await box.put(answer(3))).toBe('outdated')
        expect((await box.seal('r')).count).toBe(3)
        const { documents, close } = await mongo.openRegistrarStores(`${uri}/registrar`)
        const plans = documents.open({ name: 'plans', schema, indexes: ['state'] })
        expect(await plans.find({ state: 'open' })).toHaveLength(1)
        expect(await plans.insert('1', { state: 'again' })).toBe('exists')
        await closeBox()
        await close()
      })
      rmSync(folder, { recursive: true })
    })
  })

const answer = (ballot: number) => ({
  round: 'r',
  unit: 'a',
  ...locksAt(ballot, 0),
  sealed: new Uint8Array(sealedBytes).fill(ballot),
})

async function withServer(file: string, work: (uri: string) => Promise<void>): Promise<void> {
  const server = await startMongoServer(file)
  try {
    await work(server.uri)
  } finally {
    await server.stop()
  }
}
