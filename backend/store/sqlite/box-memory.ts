import type { BoxUnitFacts } from '../box.port.ts'
import { factsOf, placesOf, stateOf } from './box-rounds.ts'
import type { Database } from './open-database.ts'
import { readUnitSlots, type UnitSlots } from './unit-slots.ts'

/** About 10 MB: what is asked less often is read again. */
const mostSlots = 200_000
const mostUnits = 10_000

type UnitOfRound = { readonly round: string; readonly unit: string }

/** What every answer asks again, and only this process can change: the slots of a unit in an open round, and its facts. */
export type BoxMemory = {
  /** To be called inside a write; `closed` and `unknown` are never remembered. */
  readonly openSlots: (of: UnitOfRound) => UnitSlots | 'closed' | 'unknown'
  readonly factsOf: (of: UnitOfRound) => BoxUnitFacts | undefined
  /** To be called wherever what is on disk may differ: a round that ended, a write that failed. */
  readonly forget: () => void
}

export function boxMemory(database: Database): BoxMemory {
  const slots = byUnit<UnitSlots>()
  const knownFacts = byUnit<BoxUnitFacts>()
  let kept = 0
  const forgetSlots = () => {
    slots.clear()
    kept = 0
  }
  const keep = (of: UnitOfRound, read: UnitSlots) => {
    if (kept > mostSlots) forgetSlots()
    kept += read.size
    slots.set(of, read)
    return read
  }
  return {
    openSlots: (of) => {
      const known = slots.get(of)
      if (known) return known
      const read = readOpenSlots(database, of)
      return typeof read === 'string' ? read : keep(of, read)
    },
    factsOf: (of) => {
      const known = knownFacts.get(of)
      if (known) return known
      const facts = factsOf(database, of.round, of.unit)
      if (knownFacts.size() > mostUnits) knownFacts.clear()
      if (facts) knownFacts.set(of, facts)
      return facts
    },
    forget: () => {
      forgetSlots()
      knownFacts.clear()
    },
  }
}

/** A map in two steps: to put both names into one for each search costs more than the search. */
function byUnit<Value>() {
  const rounds = new Map<string, Map<string, Value>>()
  let size = 0
  return {
    size: () => size,
    get: ({ round, unit }: UnitOfRound) => rounds.get(round)?.get(unit),
    set: ({ round, unit }: UnitOfRound, value: Value) => {
      const units = rounds.get(round) ?? new Map<string, Value>()
      rounds.set(round, units.set(unit, value))
      size += 1
    },
    clear: () => {
      rounds.clear()
      size = 0
    },
  }
}

function readOpenSlots(database: Database, { round, unit }: UnitOfRound): UnitSlots | 'closed' | 'unknown' {
  const places = placesOf(database, round, unit)
  const state = stateOf(database, round)
  if (!places || state === 'preparing') return 'unknown'
  return state === 'open' ? readUnitSlots(database, places) : 'closed'
}
