import { boxSeal } from './box-seal.ts'
import type { BoxStore, BoxUnitFacts, PutOutcome, SealedAnswer } from './box.port.ts'
import { checkAnswer } from './check-sizes.ts'
import { factsOf, makeRound, placesOf, removeRound, stateOf, unitsOf } from './sqlite/box-rounds.ts'
import { freePlace, overwrite, ownSlot, takenSlots, type Places } from './sqlite/box-slots.ts'
import type { Database } from './sqlite/open-database.ts'
import type { SqlitePart } from './sqlite/open-part.ts'

/** Sealed answers in an SQLite file, overwritten where they lie. */
export function sqliteBox(part: SqlitePart): BoxStore {
  const { database, commit } = part
  const memory = boxMemory(database)
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
    prepare: (round, units) => makeRound(part, round, units),
    factsOf: async (round, unit) => memory.factsOf(round, unit),
    put: async (answer) => {
      checkAnswer(answer, memory.factsOf(answer.round, answer.unit)?.sealedBytes)
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
 * the facts of it. Forgotten inside the very write that ends or removes a round, before the next write of its group runs.
 */
function boxMemory(database: Database) {
  const openPlaces = new Map<string, Places>()
  const knownFacts = new Map<string, BoxUnitFacts>()
  return {
    openPlaces,
    factsOf: (round: string, unit: string) => {
      const name = `${round} ${unit}`
      const facts = knownFacts.get(name) ?? factsOf(database, round, unit)
      if (facts) knownFacts.set(name, facts)
      return facts
    },
    forget: () => {
      openPlaces.clear()
      knownFacts.clear()
    },
  }
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
