import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { migrateMongo, type MongoSchema } from '../../backend/store/mongo/migrate-mongo.ts'
import { migrate, type SqliteSchema } from '../../backend/store/sqlite/migrate.ts'
import { openDatabase } from '../../backend/store/sqlite/open-database.ts'
import { mongoUri, type Backend, backends } from './backends.ts'
import { databaseUri } from '../support/database-uri.ts'

type Versions = {
  /** Brings one database to a part's schema of so many steps; the step numbered `failing`, from 1, is cut off. */
  readonly migrateTo: (part: string, steps: number, failing?: number) => Promise<void>
  /** Puts something into the database by which it is busy. */
  readonly occupy: () => Promise<void>
  readonly release: () => Promise<void>
  /** Which steps left their mark, in order. */
  readonly done: () => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

const numbers = (steps: number) => Array.from({ length: steps }, (_, index) => index + 1)

async function onSqlite(): Promise<Versions> {
  const database = openDatabase({ location: ':memory:', exclusive: true })
  const step = (number: number, failing?: number) =>
    `CREATE TABLE step_${number} (x); ${number === failing ? 'INSERT INTO missing VALUES (1);' : ''}`
  const schema = (part: string, steps: number, failing?: number): SqliteSchema => ({
    part,
    applicationId: part.length,
    migrations: numbers(steps).map((number) => step(number, failing)),
    busy: 'SELECT 1 FROM step_1',
  })
  return {
    migrateTo: async (part, steps, failing) => migrate(database, schema(part, steps, failing)),
    occupy: async () => database.run('INSERT INTO step_1 VALUES (1)'),
    release: async () => database.run('DELETE FROM step_1'),
    done: async () =>
      database
        .all("SELECT name FROM sqlite_schema WHERE name LIKE 'step_%' ORDER BY name")
        .map(({ name }) => Number(String(name).slice(5))),
    close: async () => database.close(),
  }
}

async function onMongo(): Promise<Versions> {
  const client = new MongoClient(databaseUri(mongoUri, `varsko-test-${randomUUID()}`))
  const steps = client.db().collection<{ _id: number }>('step')
  const schema = (part: string, count: number, failing?: number): MongoSchema => ({
    part,
    migrations: numbers(count).map((number) => async () => {
      if (number === failing) throw new Error('missing')
      await steps.insertOne({ _id: number })
    }),
    busy: 'round',
  })
  return {
    migrateTo: (part, count, failing) => migrateMongo(client.db(), schema(part, count, failing)),
    occupy: async () => void (await client.db().collection('round').insertOne({})),
    release: async () => void (await client.db().collection('round').deleteMany({})),
    done: async () => (await steps.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
    close: async () => {
      await client.db().dropDatabase()
      await client.close()
    },
  }
}

for (const [name, open] of [['SQLite', onSqlite] as const, ...(mongoUri ? [['MongoDB', onMongo] as const] : [])])
  describe(`migrations, ${name}`, () => {
    it('take a new database through every step, once', async () => {
      const versions = await open()
      await versions.migrateTo('box', 3)
      await versions.migrateTo('box', 3)
      expect(await versions.done()).toEqual([1, 2, 3])
      await versions.close()
    })

    it('take an older database through the steps it lacks', async () => {
      const versions = await open()
      await versions.migrateTo('box', 1)
      await versions.migrateTo('box', 4)
      expect(await versions.done()).toEqual([1, 2, 3, 4])
      await versions.close()
    })

    it('go on where they were cut off', async () => {
      const versions = await open()
      await versions.migrateTo('box', 1)
      await expect(versions.migrateTo('box', 3, 3)).rejects.toThrow('missing')
      await versions.migrateTo('box', 3)
      expect(await versions.done()).toEqual([1, 2, 3])
      await versions.close()
    })

    it('refuse a database that a newer version wrote, and leave it alone', async () => {
      const versions = await open()
      await versions.migrateTo('box', 3)
      await expect(versions.migrateTo('box', 2)).rejects.toThrow('newer version')
      await versions.migrateTo('box', 3)
      await versions.close()
    })

    it('leave a busy database as it is, and go on when it is not any more', async () => {
      const versions = await open()
      await versions.migrateTo('box', 1)
      await versions.occupy()
      await versions.migrateTo('box', 1)
      await expect(versions.migrateTo('box', 2)).rejects.toThrow('until it is released or cancelled')
      expect(await versions.done()).toEqual([1])
      await versions.release()
      await versions.migrateTo('box', 2)
      expect(await versions.done()).toEqual([1, 2])
      await versions.close()
    })

    it('refuse the database of another part', async () => {
      const versions = await open()
      await versions.migrateTo('box', 1)
      await expect(versions.migrateTo('registrar', 1)).rejects.toThrow('registrar database')
      await versions.close()
    })
  })

for (const backend of backends.filter(({ keeps }) => keeps)) partsStayApart(backend)

function partsStayApart(backend: Backend): void {
  it(`opens every part again with what it holds, ${backend.name}`, async () => {
    const place = await backend.makePlace()
    for (const open of [place.registrar, place.box, place.keys, place.registrar, place.box, place.keys])
      await (await open()).close()
    await place.remove()
  })
}
