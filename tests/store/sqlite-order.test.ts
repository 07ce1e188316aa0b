import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupCommit } from '../../backend/store/sqlite/group-commit.ts'
import { openDatabase, type Database } from '../../backend/store/sqlite/open-database.ts'
import { openBoxStores, openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { sealedBytes } from './backends.ts'
import { cellPlaces, filesBeside, marksIn, orderInJournal, orderOnDisk } from './link-by-bytes.ts'

const people = 400
const arrivals = Array.from({ length: people }, (_, arrival) => arrival)
const mark = (label: string, arrival: number) => createHash('sha256').update(`${label} ${arrival}`).digest()
const slotMark = (arrival: number) => mark('slot', arrival)
const answerMark = (arrival: number) => mark('answer', arrival)
const answerMarks = arrivals.map(answerMark)

// A thousand commits, each alone: in memory where there is such a folder, since nothing here is about durability.
const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(quickFolder, 'varsko-order-'))
  file = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the order of arrival, looked for in the bytes on disk', () => {
  it('is nowhere in the box, although every answer was written alone', async () => {
    const { box, close } = await openBoxStores(file, { random: seededBytes('box') })
    const unit = { slots: 220, issuerKey: new Uint8Array(550), sealedBytes }
    await box.prepare('r', [
      { unit: 'a', ...unit },
      { unit: 'b', ...unit },
    ])
    const before = { places: cellPlaces(file), size: statSync(file).size }
    for (const arrival of arrivals) {
      const locks = { slotId: slotMark(arrival), opens: slotMark(arrival), nextLock: mark('lock', arrival) }
      const answer = { ...locks, sealed: sealed(answerMark(arrival)) }
      expect(await box.put({ round: 'r', unit: arrival % 2 === 0 ? 'a' : 'b', ...answer })).toBe('stored')
    }
    expect(filesBeside(file)).toEqual([`${file}-wal`])
    expect(statSync(`${file}-wal`).size).toBe(0)
    const lockMarks = arrivals.map((arrival) => mark('lock', arrival))
    for (const marks of [arrivals.map(slotMark), lockMarks, answerMarks]) expectNoOrder(marks)
    expect({ places: cellPlaces(file), size: statSync(file).size }).toEqual(before)
    await close()
  })

  it('is nowhere in the invitations, although every ballot was issued alone', async () => {
    const { invitations, close } = await openRegistrarStores(file, { random: seededBytes('registrar') })
    const secretMarks = arrivals.map((arrival) => mark('secret', arrival))
    await invitations.prepare(
      'r',
      arrivals.map((arrival) => ({ member: `member ${arrival}`, unit: 'a' })),
    )
    for (const arrival of arrivals) await invitations.renewSecret('r', `member ${arrival}`, secretMarks[arrival]!)
    const before = { places: cellPlaces(file), size: statSync(file).size }
    for (const arrival of arrivals) {
      const signature = Buffer.concat([answerMark(arrival), new Uint8Array(352)])
      const issue = { secretHash: secretMarks[arrival]!, blindedHash: slotMark(arrival), signature }
      expect(await invitations.recordIssue(issue)).toMatchObject({ outcome: 'issued' })
    }
    expect(statSync(`${file}-wal`).size).toBe(0)
    for (const marks of [arrivals.map(slotMark), answerMarks, secretMarks]) expectNoOrder(marks)
    expect({ places: cellPlaces(file), size: statSync(file).size }).toEqual(before)
    await close()
  })

  it('would be found if rows were inserted under random keys: a page keeps it until it is split', async () => {
    const few = arrivals.slice(0, 40)
    const schema = 'CREATE TABLE answer (id BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID'
    await writeOneByOne(schema, few, (database, arrival) =>
      database.run('INSERT INTO answer VALUES (?, ?)', slotMark(arrival), answerMark(arrival)),
    )
    expect(Math.abs(orderOnDisk(file, few.map(answerMark)).withinPages)).toBeGreaterThan(6)
  })

  it('would be found if rows took the next number', async () => {
    await writeOneByOne('CREATE TABLE answer (id INTEGER PRIMARY KEY, sealed BLOB)', arrivals, (database, arrival) =>
      database.run('INSERT INTO answer (sealed) VALUES (?)', sealed(answerMark(arrival))),
    )
    const { overFile, withinPages } = orderOnDisk(file, answerMarks)
    expect(Math.abs(overFile)).toBeGreaterThan(20)
    expect(Math.abs(withinPages)).toBeGreaterThan(20)
  })

  it('would be found if prepared rows were filled from the first to the last', async () => {
    const prepared = `CREATE TABLE answer (place INTEGER PRIMARY KEY, sealed BLOB);
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${people - 1})
      INSERT INTO answer SELECT i, randomblob(${sealedBytes}) FROM n`
    await writeOneByOne(prepared, arrivals, (database, arrival) =>
      database.run('UPDATE answer SET sealed = ? WHERE place = ?', sealed(answerMark(arrival)), arrival),
    )
    expect(Math.abs(orderOnDisk(file, answerMarks).overFile)).toBeGreaterThan(20)
  })

  it('would be found in a journal that is not emptied, also when prepared rows are overwritten at random', async () => {
    const { box, close } = await openBoxStores(file, { random: seededBytes('box') })
    await box.prepare('r', [{ unit: 'a', slots: people, issuerKey: new Uint8Array(550), sealedBytes }])
    await close()
    const database = openDatabase({ location: file, exclusive: true })
    const places = arrivals.toSorted((one, other) => Buffer.compare(mark('place', one), mark('place', other)))
    for (const arrival of arrivals)
      database.run('UPDATE slot SET sealed = ? WHERE place = ?', sealed(answerMark(arrival)), places[arrival]! + 1)
    expect(marksIn([`${file}-wal`], answerMarks)).toBe(people)
    expect(Math.abs(orderInJournal(`${file}-wal`, answerMarks))).toBeGreaterThan(20)
    database.close()
  })
})

function sealed(start: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(sealedBytes)
  bytes.set(start)
  return bytes
}

function expectNoOrder(marks: readonly Uint8Array[]): void {
  expect(marksIn([file], marks)).toBe(people)
  expect(marksIn(filesBeside(file), marks)).toBe(0)
  const { overFile, withinPages } = orderOnDisk(file, marks)
  expect(Math.abs(overFile)).toBeLessThan(4)
  expect(Math.abs(withinPages)).toBeLessThan(4)
}

/** A store that leaks: its schema and its write, each committed alone and its journal emptied. */
async function writeOneByOne(
  schema: string,
  order: readonly number[],
  write: (database: Database, arrival: number) => void,
): Promise<void> {
  const database = openDatabase({ location: file, exclusive: true })
  database.exec(schema)
  const commit = groupCommit({ database, random: seededBytes('leak'), windowInMilliseconds: 0 })
  for (const arrival of order) await commit.write(() => write(database, arrival))
  await commit.close()
}
