import { Binary, type Collection } from 'mongodb'
import { boxSeal } from './box-seal.ts'
import type { BoxStore, BoxUnit, PutOutcome, SealedAnswer } from './box.port.ts'
import { checkAnswer } from './check-sizes.ts'
import { changeOwn, takeFree, takenSlots, type SlotRow, type UnitSlots } from './mongo/box-slots.ts'
import { insertMissing } from './mongo/insert-missing.ts'
import type { MongoPart } from './mongo/open-mongo.ts'
import {
  beginPreparing,
  closeRows,
  endPreparing,
  markSealed,
  type Closable,
  type RoundState,
} from './mongo/round-states.ts'
import type { Randomness } from '../domain/randomness.ts'

type UnitRow = Omit<BoxUnit, 'issuerKey'> & { readonly round: string; readonly issuerKey: Binary }

type Box = {
  readonly random: Randomness
  readonly rounds: Collection<RoundState>
  readonly units: Collection<UnitRow>
  readonly slots: Collection<SlotRow>
}

/**
 * Sealed answers in MongoDB, for any number of server processes. A replica set's oplog keeps the time of every change:
 * there the promise rests on the tally key alone.
 */
export function mongoBox({ database, random }: MongoPart): BoxStore {
  const box = {
    random,
    rounds: database.collection<RoundState>('round'),
    units: database.collection<UnitRow>('unit'),
    slots: database.collection<SlotRow>('slot'),
  }
  const { rounds, units, slots } = box
  const unitsOf = async (round: string) => (await units.find({ round }).toArray()).map(({ unit }) => unit)
  return {
    prepare: async (round, list) => {
      if (!(await beginPreparing(rounds, round))) return
      const fresh = list.values().flatMap((unit) => freshSlots(random, { round, ...unit }))
      await insertMissing(slots, fresh)
      const rows = list.values().map((unit) => unitRow(round, unit))
      await insertMissing(units, rows)
      await endPreparing(rounds, round)
    },
    factsOf: async (round, unit) => {
      const row = await units.findOne({ round, unit })
      return row ? { issuerKey: row.issuerKey.value(), sealedBytes: row.sealedBytes } : undefined
    },
    put: (answer) => put(box, answer),
    seal: async (round) => {
      if (!(await markSealed(rounds, round))) throw new Error('The box holds no such round')
      await closeRows(database.collection<Closable>('slot'), round)
      return boxSeal(await unitsOf(round), (unit) => takenSlots(slots, { round, unit }))
    },
    isSealed: (round) => isSealed(box, round),
    units: unitsOf,
    answersOf: (round, unit) => takenSlots(slots, { round, unit }),
    destroy: async (round) => {
      await units.deleteMany({ round })
      await slots.deleteMany({ round })
      await rounds.deleteOne({ _id: round })
    },
  }
}

async function put(box: Box, answer: SealedAnswer): Promise<PutOutcome> {
  const of = { round: answer.round, unit: answer.unit }
  const unit = await box.units.findOne(of, { projection: { slots: 1, sealedBytes: 1 } })
  checkAnswer(answer, unit?.sealedBytes)
  if (!unit) return 'unknown'
  const places = { rows: box.slots, random: box.random, of, slots: unit.slots }
  for (;;) {
    const changed = await changeOwn(places, answer)
    if (changed !== 'absent') return changed
    const taken = await takeFree(places, answer)
    if (taken === 'stored') return 'stored'
    if (taken === 'missed') return withoutPlace(box, places, answer)
    // Another answer of this ballot took a slot meanwhile: look at its lock.
  }
}

/** Nothing is free: by the end, by other ballots, or by another answer of this one that came in between. */
async function withoutPlace(box: Box, places: UnitSlots, answer: SealedAnswer): Promise<PutOutcome> {
  if (await isSealed(box, answer.round)) return 'closed'
  const changed = await changeOwn(places, answer)
  return changed === 'absent' ? 'full' : changed
}

async function isSealed({ rounds }: Box, round: string): Promise<boolean> {
  return (await rounds.findOne({ _id: round }))?.state === 'sealed'
}

const unitRow = (round: string, unit: BoxUnit): UnitRow => ({ ...unit, round, issuerKey: new Binary(unit.issuerKey) })

type FreshSlots = BoxUnit & { readonly round: string }

function freshSlots(random: Randomness, { round, unit, slots, sealedBytes }: FreshSlots): readonly SlotRow[] {
  return Array.from({ length: slots }, (_, position) => ({
    round,
    unit,
    position,
    slotId: new Binary(random(32)),
    lock: new Binary(random(32)),
    sealed: new Binary(random(sealedBytes)),
    taken: false,
    open: true,
  }))
}
