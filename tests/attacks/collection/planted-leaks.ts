import { appendFileSync, cpSync, existsSync, mkdtempSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openDatabase } from '../../../backend/store/sqlite/open-database.ts'
import type { Answered } from './answered-people.ts'
import type { Host } from './attacked-installation.ts'
import { hex } from './evidence.ts'
import { filesOf, tablesOfFiles, type DumpedTable, type FlatRow, type Snapshot } from './snapshot.ts'

/** A leak that a careless change would bring, planted in a copy of what really lay there. */
export type PlantedLeak = {
  readonly name: string
  readonly plant: (snapshot: Snapshot, answered: readonly Answered[]) => Snapshot
}

/** In copied SQLite files: the bytes are SQLite's own. */
export const leaksInFiles: readonly PlantedLeak[] = [
  {
    name: 'a timestamp column on both sides',
    plant: inFiles((folder, answered) => {
      withDatabase(databaseIn(folder, 'registrar'), (database) => {
        database.exec('ALTER TABLE invitation ADD COLUMN issued_at INTEGER')
        for (const { secretHash, at } of answered)
          database.run('UPDATE invitation SET issued_at = ? WHERE secret_hash = ?', seconds(at), secretHash)
      })
      withDatabase(databaseIn(folder, 'box'), (database) => {
        database.exec('ALTER TABLE slot ADD COLUMN stored_at INTEGER')
        for (const { slotId, at } of answered)
          database.run('UPDATE slot SET stored_at = ? WHERE slot_id = ?', seconds(at), slotId)
      })
    }),
  },
  {
    name: 'slots that take the next number',
    plant: inFiles((folder, answered) => {
      withDatabase(databaseIn(folder, 'box'), (database) => {
        database.exec('CREATE TABLE numbered (number INTEGER PRIMARY KEY AUTOINCREMENT, slot_id BLOB)')
        for (const { slotId } of answered) database.run('INSERT INTO numbered (slot_id) VALUES (?)', slotId)
      })
    }),
  },
  {
    name: 'a journal that is not emptied, though slots are overwritten at random',
    plant: inFiles((folder, answered) => {
      const database = openDatabase({ location: databaseIn(folder, 'box'), exclusive: true })
      const places = answered.map(({ slotId }) => database.get('SELECT place FROM slot WHERE slot_id = ?', slotId))
      database.exec('UPDATE slot SET slot_id = randomblob(32); PRAGMA wal_checkpoint(TRUNCATE)')
      for (const [person, { slotId }] of answered.entries())
        database.run('UPDATE slot SET slot_id = ? WHERE place = ?', slotId, Number(places[person]?.['place']))
      // Copied while it is open: closing the database would empty the journal.
      cpSync(`${databaseIn(folder, 'box')}-wal`, join(dirname(databaseIn(folder, 'box')), 'kept-journal'))
      database.close()
    }),
  },
  {
    name: 'an access log with an address',
    plant: inFiles((folder, answered) => {
      for (const { email, slotId } of answered) {
        appendFileSync(logIn(folder, 'registrar'), `POST /api/issue ${email}\n`)
        appendFileSync(logIn(folder, 'box'), `POST /api/box ${hex(slotId).slice(0, 64)}\n`)
      }
    }),
  },
]

/** In what a MongoDB gives back. */
export const leaksInDocuments: readonly PlantedLeak[] = [
  {
    name: 'slots inserted when they come: natural order',
    plant: inDocuments('slot', (rows, answered) => {
      const places = new Map(answered.map(({ slotId }, place) => [hex(slotId), place]))
      const placeOf = (row: FlatRow) => places.get(String(row.get('slotId'))) ?? answered.length
      return rows.toSorted((one, other) => placeOf(one) - placeOf(other))
    }),
  },
  {
    name: 'ids that hold the second they were made in',
    plant: inDocuments('slot', (rows, answered) => {
      const times = new Map(answered.map(({ slotId, at }) => [hex(slotId), at]))
      return rows.map((row) => {
        const at = times.get(String(row.get('slotId')))
        return at === undefined ? row : new Map([...row, ['_id', objectId(at, row)]])
      })
    }),
  },
  ...leaksInFiles.filter(({ name }) => name.includes('log')),
]

/** A host whose log hears of both sides, as where one passes on to the other what people send. */
export const leakInOneLog = (host: Host): PlantedLeak => ({
  name: 'an access log that hears of both sides',
  plant: inFiles((folder, answered) => {
    for (const { email, slotId } of answered)
      appendFileSync(logIn(folder, host), `POST /api/issue ${email}\nPOST /api/box ${hex(slotId).slice(0, 64)}\n`)
  }),
})

const seconds = (time: number) => Math.floor(time / 1000)
const objectId = (at: number, row: FlatRow) =>
  seconds(at).toString(16).padStart(8, '0') + String(row.get('_id')).slice(0, 16)

function inFiles(change: (folder: string, answered: readonly Answered[]) => void): PlantedLeak['plant'] {
  return (snapshot, answered) => {
    const folder = mkdtempSync(`${snapshot.folder}-planted-`)
    cpSync(snapshot.folder, folder, { recursive: true })
    change(folder, answered)
    const others = snapshot.tables.filter(({ name }) => !isInFile(snapshot, name))
    return { folder, tables: [...tablesOfFiles(folder), ...others] }
  }
}

/** The database of a part, wherever its host keeps it. */
function databaseIn(folder: string, part: Host): string {
  const found = filesOf({ folder }).find((file) => basename(file) === `${part}.sqlite`)
  if (found === undefined) throw new Error(`There is no database of the ${part}`)
  return found
}

/** The log of a host; of both where they are one. */
function logIn(folder: string, host: Host): string {
  const own = join(folder, 'logs', host, 'stdout.log')
  return existsSync(own) ? own : join(folder, 'logs', 'stdout.log')
}

const isInFile = ({ folder }: Snapshot, name: string) => tablesOfFiles(folder).some((table) => table.name === name)

function inDocuments(
  name: string,
  change: (rows: DumpedTable['rows'], answered: readonly Answered[]) => DumpedTable['rows'],
): PlantedLeak['plant'] {
  return ({ folder, tables }, answered) => ({
    folder,
    tables: tables.map((table) => (table.name === name ? { ...table, rows: change(table.rows, answered) } : table)),
  })
}

function withDatabase(file: string, work: (database: ReturnType<typeof openDatabase>) => void): void {
  const database = openDatabase({ location: file, exclusive: true })
  work(database)
  database.close()
}
