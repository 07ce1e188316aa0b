import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupCommit, type GroupCommit } from '../../backend/store/sqlite/group-commit.ts'
import { openDatabase, type Database } from '../../backend/store/sqlite/open-database.ts'
import { seededBytes } from '../support/seeded-bytes.ts'

let folder: string
let file: string
let database: Database
let statements: string[]
let commit: GroupCommit

/** The database with a record of what it was told to do. */
const observed = (one: Database): Database => ({
  ...one,
  exec: (sql) => {
    statements.push(sql)
    one.exec(sql)
  },
  run: (sql, ...values) => {
    statements.push(sql)
    one.run(sql, ...values)
  },
})

const insert = (id: number, note = '') => database.run('INSERT INTO entry (id, note) VALUES (?, ?)', id, note)
const ids = () => database.all('SELECT id FROM entry ORDER BY id').map((row) => row['id'])
const open = (windowInMilliseconds = 0) =>
  groupCommit({ database: observed(database), random: seededBytes('groups'), windowInMilliseconds })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-commit-'))
  file = join(folder, 'store.sqlite')
  database = openDatabase({ location: file, exclusive: false, waitInMilliseconds: 50 })
  database.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, note TEXT UNIQUE)')
  statements = []
  commit = open()
})
afterEach(async () => {
  await commit.close()
  rmSync(folder, { recursive: true })
})

describe('a group commit', () => {
  it('writes what came together in one transaction', async () => {
    await Promise.all([1, 2, 3, 4].map((id) => commit.write(() => insert(id, `${id}`))))
    expect(ids()).toEqual([1, 2, 3, 4])
    expect(statements.filter((sql) => sql === 'COMMIT')).toHaveLength(1)
  })

  it('waits for others as long as it was told to', async () => {
    await commit.close()
    database = openDatabase({ location: file, exclusive: false })
    commit = open(30)
    const first = commit.write(() => insert(1, '1'))
    await setTimeout(5)
    await Promise.all([first, commit.write(() => insert(2, '2'))])
    expect(statements.filter((sql) => sql === 'COMMIT')).toHaveLength(1)
  })

  it('answers nobody before all of it is on disk and the journal is empty', async () => {
    const seen: [size: number, rows: number][] = []
    const other = openDatabase({ location: file, exclusive: false })
    const look = () => seen.push([statSync(`${file}-wal`).size, other.all('SELECT id FROM entry').length])
    await Promise.all([1, 2, 3].map((id) => commit.write(() => insert(id, `${id}`)).then(look)))
    other.close()
    expect(seen).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
    ])
  })

  it('runs each of its writes at every place equally often', async () => {
    const places = [0, 0, 0, 0]
    for (let round = 0; round < 400; round += 1) {
      const order: number[] = []
      await Promise.all([0, 1, 2, 3].map((write) => commit.write(() => order.push(write))))
      places[order.indexOf(0)]! += 1
    }
    // 400 throws at 4 places: 100 each, standard deviation 8.7.
    for (const count of places) expect(Math.abs(count - 100)).toBeLessThan(35)
  })

  it('undoes a write that fails, whole and alone, and says why without what it held', async () => {
    insert(1, 'a person’s secret')
    const failing = commit.write(() => {
      insert(2, 'before the failure')
      insert(3, 'a person’s secret')
    })
    const others = Promise.all([commit.write(() => insert(4, '4')), commit.write(() => insert(5, '5'))])
    const cause = await failing.catch((thrown: unknown) => thrown)
    await others
    expect(String(cause)).toMatch(/UNIQUE constraint failed: entry.note/)
    expect(`${String(cause)} ${JSON.stringify(cause)}`).not.toContain('secret')
    expect(ids()).toEqual([1, 4, 5])
  })

  it('gives each write its own result', async () => {
    const results = await Promise.all([1, 2, 3].map((id) => commit.write(() => id * 10)))
    expect(results).toEqual([10, 20, 30])
  })

  it('acknowledges nothing when the disk is full, and goes on when it is not', async () => {
    database.exec('PRAGMA max_page_count = 4')
    const many = Array.from({ length: 40 }, (_, id) => commit.write(() => insert(id, `${id}`.padEnd(3000, '.'))))
    const outcomes = await Promise.allSettled(many)
    const acknowledged = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(acknowledged).toBeLessThan(40)
    expect(ids()).toHaveLength(acknowledged)
    database.exec('PRAGMA max_page_count = 4294967294')
    await commit.write(() => insert(100, '100'))
    expect(ids()).toContain(100)
  })

  it('acknowledges nothing while somebody who reads keeps the journal from being emptied', async () => {
    const reader = openDatabase({ location: file, exclusive: false })
    await commit.write(() => insert(1, '1'))
    reader.exec('BEGIN')
    reader.all('SELECT * FROM entry')
    await expect(commit.write(() => insert(2, '2'))).rejects.toThrow('journal')
    reader.exec('COMMIT')
    await commit.write(() => insert(3, '3'))
    expect(statSync(`${file}-wal`).size).toBe(0)
    reader.close()
  })

  it('writes what is waiting before it closes', async () => {
    const waiting = commit.write(() => insert(1, '1'))
    await commit.close()
    await waiting
    database = openDatabase({ location: file, exclusive: false })
    commit = open()
    expect(ids()).toEqual([1])
  })
})
