import { boxSeal } from './box-seal.ts'
import type { BoxOptions } from './opened-stores.ts'
import type { BoxStore, PutOutcome, SealedAnswer } from './box.port.ts'
import { checkAnswer } from './check-sizes.ts'
import { makeRound, placesOf, removeRound, stateOf, unitsOf } from './sqlite/box-rounds.ts'
import { freePlace, overwrite, ownSlot, takenSlots } from './sqlite/box-slots.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { bytesOf } from './sqlite/row-values.ts'

/** Sealed answers in an SQLite file, overwritten where they lie. */
export function sqliteBox(part: SqlitePart, { sealedBytes }: BoxOptions): BoxStore {
  const { database, commit } = part
  const answersOf = async (round: string, unit: string) => {
    const places = placesOf(database, round, unit)
    return places ? takenSlots(database, places) : []
  }
  return {
    prepare: (round, units) =>
      makeRound(
        part,
        round,
        units.map((unit) => ({ ...unit, sealedBytes })),
      ),
    issuerKey: async (round, unit) => {
      const row = database.get('SELECT issuer_key FROM unit WHERE round = ? AND unit = ?', round, unit)
      return row && bytesOf(row, 'issuer_key')
    },
    put: async (answer) => {
      checkAnswer(answer, sealedBytes)
      return commit.write(() => put(part, answer))
    },
    seal: async (round) => {
      await commit.write(() => closeSlots(part, round))
      return boxSeal(unitsOf(database, round), (unit) => answersOf(round, unit))
    },
    isSealed: async (round) => stateOf(database, round) === 'sealed',
    units: async (round) => unitsOf(database, round),
    answersOf,
    destroy: async (round) => {
      await commit.write(() => removeRound(part, round))
      await commit.compact()
    },
  }
}

function put(part: SqlitePart, answer: SealedAnswer): PutOutcome {
  const { database } = part
  const places = placesOf(database, answer.round, answer.unit)
  const state = stateOf(database, answer.round)
  if (!places || state === 'preparing') return 'unknown'
  if (state !== 'open') return 'closed'
  const own = ownSlot(database, places, answer.slotId)
  if (own && own.sequence >= answer.sequence) return 'outdated'
  const place = own ? own.place : freePlace(part, places)
  if (place === undefined) return 'full'
  overwrite(database, place, answer)
  return 'stored'
}

function closeSlots({ database }: SqlitePart, round: string): void {
  const state = stateOf(database, round)
  if (state !== 'open' && state !== 'sealed') throw new Error('The box holds no such round')
  database.run("UPDATE round SET state = 'sealed' WHERE round = ?", round)
}
