import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqliteBox } from '../../backend/store/sqlite-box.ts'
import { boxSchema } from '../../backend/store/sqlite/box-schema.ts'
import { groupCommit } from '../../backend/store/sqlite/group-commit.ts'
import { migrate } from '../../backend/store/sqlite/migrate.ts'
import { openDatabase, type Database } from '../../backend/store/sqlite/open-database.ts'
import { inspectBox, openBoxStores } from '../../backend/store/sqlite/open-sqlite-box.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { lockOf, locksAt } from './ballot-locks.ts'

// As long as a sealed answer of the first version.
const sealedBytes = 512
const sealed = (mark: number) => new Uint8Array(sealedBytes).fill(mark)
const answer = (ballot: number, step = 0) => ({
  round: 'r',
  unit: 'a',
  ...locksAt(ballot, step),
  sealed: sealed(ballot),
})

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-box-'))
  file = join(folder, 'box.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A prepared box and its database, in which writes can be made to fail. */
async function boxWith(change: (database: Database) => Database = (database) => database) {
  const database = change(openDatabase({ location: file, exclusive: true }))
  migrate(database, boxSchema)
  const random = seededBytes('box')
  const commit = groupCommit({ database, random, windowInMilliseconds: 0 })
  const box = sqliteBox({ database, commit, random })
  await box.prepare('r', [{ unit: 'a', slots: 6, issuerKey: new Uint8Array(422), sealedBytes }])
  return { box, database, close: commit.close }
}

const marksOf = (answers: readonly { readonly sealed: Uint8Array }[]) =>
  answers.map((one) => one.sealed[0]).toSorted((one, other) => Number(one) - Number(other))

describe('the box, when a write fails', () => {
  it('keeps the others of the group, and takes the failed answer as if it had never come', async () => {
    const { box, database, close } = await boxWith()
    const refused = `x'${Buffer.from(lockOf(3, 0)).toString('hex')}'`
    database.exec(`CREATE TRIGGER refuse BEFORE UPDATE ON slot WHEN new.slot_id = ${refused}
      BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((ballot) => box.put(answer(ballot))))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(marksOf(await box.answersOf('r', 'a'))).toEqual([1, 2, 4, 5])
    database.exec('DROP TRIGGER refuse')
    expect(await box.put(answer(3))).toBe('stored')
    expect(await box.put(answer(1))).toBe('outdated')
    expect(await box.put(answer(6))).toBe('stored')
    expect(await box.put(answer(7))).toBe('full')
    expect(marksOf(await box.answersOf('r', 'a'))).toEqual([1, 2, 3, 4, 5, 6])
    await close()
  })

  it('forgets a whole group that did not reach the disk', async () => {
    let fails = false
    const { box, close } = await boxWith((database) => ({
      ...database,
      run: (sql, ...values) => {
        if (fails && sql === 'COMMIT') throw new Error('disk full')
        database.run(sql, ...values)
      },
    }))
    fails = true
    const lost = await Promise.allSettled([1, 2].map((ballot) => box.put(answer(ballot))))
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fails = false
    expect(await box.answersOf('r', 'a')).toEqual([])
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map((ballot) => box.put(answer(ballot))))).toEqual(
      Array.from({ length: 6 }, () => 'stored'),
    )
    expect(await box.put(answer(7))).toBe('full')
    await close()
  })
})

describe('a box file of the first version', () => {
  const old = (change: (database: Database) => void) => {
    const database = openDatabase({ location: file, exclusive: true })
    migrate(database, { ...boxSchema, migrations: boxSchema.migrations.slice(0, 1) })
    change(database)
    database.close()
  }

  it('is left as it is while it holds a round, with what to do', async () => {
    old((database) => database.run("INSERT INTO round VALUES ('r', 'open')"))
    for (const attempt of [inspectBox, openBoxStores])
      await expect(attempt(file)).rejects.toThrow('until it is released or cancelled')
    old((database) => expect(database.get('SELECT state FROM round')).toEqual({ state: 'open' }))
  })

  it('opens between rounds, and takes answers', async () => {
    old(() => undefined)
    const { box, close } = await openBoxStores(file)
    await box.prepare('r', [{ unit: 'a', slots: 2, issuerKey: new Uint8Array(422).fill(9), sealedBytes }])
    expect(await Promise.all([5, 6].map((ballot) => box.put(answer(ballot))))).toEqual(['stored', 'stored'])
    expect(await box.put(answer(7))).toBe('full')
    expect((await box.seal('r')).count).toBe(2)
    await close()
  })
})
