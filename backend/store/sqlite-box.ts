import { boxSeal } from './box-seal.ts'
import type { BoxOptions } from './opened-stores.ts'
import type { BoxStore, PutOutcome, SealedAnswer } from './box.port.ts'
import { checkAnswer } from './check-sizes.ts'
import { makeRound, placesOf, removeRound, stateOf, unitsOf } from './sqlite/box-rounds.ts'
import { freePlace, overwrite, ownSlot, takenSlots, type Places } from './sqlite/box-slots.ts'
import type { Database } from './sqlite/open-database.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { bytesOf } from './sqlite/row-values.ts'

/** Sealed answers in an SQLite file, overwritten where they lie. */
export function sqliteBox(part: SqlitePart, { sealedBytes }: BoxOptions): BoxStore {
  const { database, commit } = part
  const memory = boxMemory()
  const answersOf = async (round: string, unit: string) => {
    const places = placesOf(database, round, unit)
    return places ? takenSlots(database, places) : []
  }
  const ending = (work: (one: SqlitePart, round: string) => void, round: string) =>
    commit.write(() => {
      memory.forget()
      work(part, round)
    })
  return {
    prepare: (round, units) => {
      const sized = units.map((unit) => ({ ...unit, sealedBytes }))
      return makeRound(part, round, sized)
    },
    issuerKey: async (round, unit) => issuerKeyOf(database, memory, { round, unit }),
    put: async (answer) => {
      checkAnswer(answer, sealedBytes)
      return commit.write(() => put({ ...part, openPlaces: memory.openPlaces }, answer))
    },
    seal: async (round) => {
      await ending(closeSlots, round)
      return boxSeal(unitsOf(database, round), (unit) => answersOf(round, unit))
    },
    isSealed: async (round) => stateOf(database, round) === 'sealed',
    units: async (round) => unitsOf(database, round),
    answersOf,
    destroy: async (round) => {
      await ending(removeRound, round)
      await commit.compact()
    },
  }
}

/**
 * What every answer asks again and only this process can change: where the places of a unit in an open round are, and
 * its key. Forgotten inside the very write that ends or removes a round, before the next write of its group runs.
 */
function boxMemory() {
  const openPlaces = new Map<string, Places>()
  const issuerKeys = new Map<string, Uint8Array>()
  const forget = () => {
    openPlaces.clear()
    issuerKeys.clear()
  }
  return { openPlaces, issuerKeys, forget }
}

type Unit = { readonly round: string; readonly unit: string }

function issuerKeyOf(
  database: Database,
  { issuerKeys }: ReturnType<typeof boxMemory>,
  { round, unit }: Unit,
): Uint8Array | undefined {
  const known = issuerKeys.get(`${round} ${unit}`)
  if (known) return known
  const row = database.get('SELECT issuer_key FROM unit WHERE round = ? AND unit = ?', round, unit)
  const key = row && bytesOf(row, 'issuer_key')
  if (key) issuerKeys.set(`${round} ${unit}`, key)
  return key
}

type OpenBox = SqlitePart & { readonly openPlaces: Map<string, Places> }

function put(box: OpenBox, answer: SealedAnswer): PutOutcome {
  const places = placesToPut(box, answer)
  if (typeof places === 'string') return places
  const { database } = box
  const own = ownSlot(database, places, answer.slotId)
  if (own && own.sequence >= answer.sequence) return 'outdated'
  const place = own ? own.place : freePlace(box, places)
  if (place === undefined) return 'full'
  overwrite(database, place, answer)
  return 'stored'
}

function placesToPut({ database, openPlaces }: OpenBox, { round, unit }: SealedAnswer): Places | 'unknown' | 'closed' {
  const known = openPlaces.get(`${round} ${unit}`)
  if (known) return known
  const places = placesOf(database, round, unit)
  const state = stateOf(database, round)
  if (!places || state === 'preparing') return 'unknown'
  if (state !== 'open') return 'closed'
  openPlaces.set(`${round} ${unit}`, places)
  return places
}

function closeSlots({ database }: SqlitePart, round: string): void {
  const state = stateOf(database, round)
  if (state !== 'open' && state !== 'sealed') throw new Error('The box holds no such round')
  database.run("UPDATE round SET state = 'sealed' WHERE round = ?", round)
}
