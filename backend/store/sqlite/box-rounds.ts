import type { BoxUnit, BoxUnitFacts } from '../box.port.ts'
import type { SqlitePart } from './open-part.ts'
import { bytesOf, integerOf, textOf } from './row-values.ts'
import type { Database } from './open-database.ts'
import type { Places } from './unit-slots.ts'

/** `preparing` while slots are being made and nothing is accepted yet, then `open`, then `sealed`. */
export function stateOf(database: Database, round: string): string | undefined {
  const row = database.get('SELECT state FROM round WHERE round = ?', round)
  return row && textOf(row, 'state')
}

export function placesOf(database: Database, round: string, unit: string): Places | undefined {
  const row = database.get('SELECT first, slots FROM unit WHERE round = ? AND unit = ?', round, unit)
  if (!row) return undefined
  const first = integerOf(row, 'first')
  return { first, last: first + integerOf(row, 'slots') - 1 }
}

export function factsOf(database: Database, round: string, unit: string): BoxUnitFacts | undefined {
  const row = database.get('SELECT issuer_key, sealed_bytes FROM unit WHERE round = ? AND unit = ?', round, unit)
  return row && { issuerKey: bytesOf(row, 'issuer_key'), sealedBytes: integerOf(row, 'sealed_bytes') }
}

export function unitsOf(database: Database, round: string): readonly string[] {
  return database.all('SELECT unit FROM unit WHERE round = ?', round).map((row) => textOf(row, 'unit'))
}

const slotsPerCommit = 1000

/** Makes a round's units in portions; run again after a crash, it makes what is missing. */
export async function makeRound(part: SqlitePart, round: string, units: readonly BoxUnit[]): Promise<void> {
  const { database, commit } = part
  const isMade = await commit.write(() => {
    database.run("INSERT OR IGNORE INTO round (round, state) VALUES (?, 'preparing')", round)
    return stateOf(database, round) !== 'preparing'
  })
  if (isMade) return
  for (const portion of portions(units))
    await commit.write(() => {
      if (stateOf(database, round) === 'preparing') for (const unit of portion) makeUnit(part, round, unit)
    })
  await commit.write(() =>
    database.run("UPDATE round SET state = 'open' WHERE round = ? AND state = 'preparing'", round),
  )
}

function makeUnit({ database, random }: SqlitePart, round: string, unit: BoxUnit): void {
  if (placesOf(database, round, unit.unit)) return
  const end = database.get('SELECT coalesce(max(place), 0) + 1 AS place FROM slot')
  const first = end ? integerOf(end, 'place') : 1
  const { slots, issuerKey, sealedBytes } = unit
  database.run('INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?)', round, unit.unit, first, slots, issuerKey, sealedBytes)
  for (let place = first; place < first + slots; place += 1)
    database.run('INSERT INTO slot VALUES (?, ?, ?, 0, ?)', place, random(32), random(32), random(sealedBytes))
}

function portions(units: readonly BoxUnit[]): readonly (readonly BoxUnit[])[] {
  const all: BoxUnit[][] = []
  let room = 0
  for (const unit of units) {
    if (room < unit.slots) {
      all.push([])
      room = slotsPerCommit
    }
    all.at(-1)?.push(unit)
    room -= unit.slots
  }
  return all
}

export function removeRound({ database }: SqlitePart, round: string): void {
  for (const unit of unitsOf(database, round)) {
    const places = placesOf(database, round, unit)
    if (places) database.run('DELETE FROM slot WHERE place BETWEEN ? AND ?', places.first, places.last)
  }
  database.run('DELETE FROM unit WHERE round = ?', round)
  database.run('DELETE FROM round WHERE round = ?', round)
}
