import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import type { RegistrarStores } from '../../backend/store/opened-stores.ts'
import { dropDatabases, mongoUri } from './backends.ts'
import { databaseUri } from '../support/database-uri.ts'

const shape = { name: 'lists', schema: z.strictObject({ of: z.string(), text: z.string() }), indexes: ['of'] }
const long = (letter: string) => ({ of: 'a', text: letter.repeat(20_000_000) })

if (mongoUri)
  describe('the parts of long documents in MongoDB', () => {
    const uri = databaseUri(mongoUri, `varsko-test-${randomUUID()}`)
    let stores: RegistrarStores
    let client: MongoClient
    beforeEach(async () => {
      stores = await mongo.openRegistrarStores(uri)
      client = await MongoClient.connect(uri)
    })
    afterEach(async () => {
      await stores.close()
      await client.close()
      await dropDatabases([uri])
    })
    const parts = () => client.db().collection<{ readonly of: string; readonly key: string }>('document-lists-part')
    const count = () => parts().countDocuments()

    it('are there for as long as a document names them, whoever else wrote some', async () => {
      const lists = stores.documents.open(shape)
      await lists.insert('1', long('x'))
      expect(await count()).toBe(3)
      await lists.insert('1', long('y'))
      await lists.replace('1', 7, long('y'))
      expect(await count()).toBe(3)
      await lists.replace('1', 1, long('z'))
      expect(await count()).toBe(3)
      await lists.remove('1')
      expect(await count()).toBe(0)
    })

    it('of a writer who died are removed when the document is next replaced', async () => {
      const lists = stores.documents.open(shape)
      await lists.insert('1', long('x'))
      await parts().insertOne({ of: '1', key: 'left' })
      await lists.replace('1', 1, { of: 'a', text: '' })
      expect(await count()).toBe(0)
    })

    it('that are missing are no value that was never written', async () => {
      const lists = stores.documents.open(shape)
      await lists.insert('1', long('x'))
      await parts().deleteOne({})
      await expect(lists.get('1')).rejects.toThrow('missing')
    })
  })
