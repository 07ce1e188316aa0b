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
  const slots = new Map<string, UnitSlots>()
  const knownFacts = new Map<string, BoxUnitFacts>()
  let kept = 0
  const forgetSlots = () => {
    slots.clear()
    kept = 0
  }
  const keep = (name: string, read: UnitSlots) => {
    if (kept > mostSlots) forgetSlots()
    kept += read.size
    slots.set(name, read)
    return read
  }
  return {
    openSlots: (of) => {
      const name = nameOf(of)
      const known = slots.get(name)
      if (known) return known
      const read = readOpenSlots(database, of)
      return typeof read === 'string' ? read : keep(name, read)
    },
    factsOf: (of) => {
      const name = nameOf(of)
      const known = knownFacts.get(name)
      if (known) return known
      const facts = factsOf(database, of.round, of.unit)
      if (knownFacts.size > mostUnits) knownFacts.clear()
      if (facts) knownFacts.set(name, facts)
      return facts
    },
    forget: () => {
      forgetSlots()
      knownFacts.clear()
    },
  }
}

const nameOf = ({ round, unit }: UnitOfRound) => `${round} ${unit}`

function readOpenSlots(database: Database, { round, unit }: UnitOfRound): UnitSlots | 'closed' | 'unknown' {
  const places = placesOf(database, round, unit)
  const state = stateOf(database, round)
  if (!places || state === 'preparing') return 'unknown'
  return state === 'open' ? readUnitSlots(database, places) : 'closed'
}
