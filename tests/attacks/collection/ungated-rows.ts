import type { DumpedTable, FlatRow, Snapshot } from './snapshot.ts'

/**
 * Rows that are there after a kill and were not before, and that closing has no business to write: everything but states,
 * seals, the jobs' lease, the one release that passed the gate, and what is computed from it once it is there.
 */
export function ungatedRows(first: Snapshot, second: Snapshot, release: string): readonly string[] {
  const [before, after] = [
    { ...first, tables: contentsOf(first) },
    { ...second, tables: contentsOf(second) },
  ]
  const known = new Set(before.tables.flatMap((table) => table.rows.map((row) => textOf(table, row))))
  const isReleased = after.tables.some((table) => table.rows.some((row) => isRelease(table, row, release)))
  return after.tables.flatMap((table) =>
    table.rows
      .filter((row) => !known.has(textOf(table, row)))
      .filter((row) => !isExpected(table, row, before) && !isRelease(table, row, release))
      .filter((row) => !(isReleased && fromReleases.includes(collectionOf(table, row))))
      .map((row) => `${table.part}: ${collectionOf(table, row)} ${JSON.stringify([...row]).slice(0, 240)}`),
  )
}

/** All rows, documents without the place drawn for each: it means nothing, and is another one each time. */
export function contentsOf({ tables }: Snapshot): readonly DumpedTable[] {
  return tables.map((table) => {
    if (table.name !== 'document') return table
    return { ...table, rows: table.rows.map((row) => new Map([...row].filter(([path]) => path !== 'place'))) }
  })
}

/** Written from the release alone, after it. */
const fromReleases = ['alerts', 'outbox']

const textOf = ({ part, name }: DumpedTable, row: FlatRow) => JSON.stringify([part, name, [...row]])

const collectionOf = ({ name }: DumpedTable, row: FlatRow) =>
  name === 'document' ? String(row.get('collection')) : name.replace(/^document-/, '')

function isRelease(table: DumpedTable, row: FlatRow, release: string): boolean {
  return collectionOf(table, row) === 'releases' && release === JSON.stringify([[...row]])
}

/** A row in which only what closing must change has changed. */
function isExpected(table: DumpedTable, row: FlatRow, before: Snapshot): boolean {
  const collection = collectionOf(table, row)
  if (['lease', 'leases', 'sessions'].includes(collection)) return true
  const changing = mayChange[collection]
  if (!changing) return false
  const earlier = before.tables.filter(({ part, name }) => part === table.part && name === table.name)
  const kept = keptOf(collection, row, changing)
  return earlier.some(({ rows }) => rows.some((one) => keptOf(collection, one, changing) === kept))
}

const mayChange: Readonly<Record<string, RegExp>> = {
  rounds: /^(version|value\.(state|seal(\..*)?))$/,
  round: /^state$/,
  invitation_round: /^sealed$/,
  'invitation-round': /^state$/,
  invitation: /^open$/,
  slot: /^open$/,
}

/** A row without what may change; a document of SQLite is text, read first. */
function keptOf(collection: string, row: FlatRow, changing: RegExp): string {
  const flat = [...row].flatMap(([path, value]): (readonly [string, unknown])[] => {
    if (path !== 'body' || collection !== 'rounds') return [[path, value]]
    const body = JSON.parse(String(value)) as Record<string, unknown>
    return Object.entries(body).map(([name, part]) => [`value.${name}`, JSON.stringify(part)] as const)
  })
  const kept = flat.filter(([path]) => !changing.test(path))
  return JSON.stringify(kept.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
