import { Binary, type Collection } from 'mongodb'
import type { TakenSlot } from '../box-seal.ts'
import type { SealedAnswer } from '../box.port.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { randomBelow } from '../pick-at-random.ts'
import { isDuplicate } from './is-duplicate.ts'

/** Every field that changes while a round is open has the same size before and after. */
export type SlotRow = {
  readonly round: string
  readonly unit: string
  /** From 0, within its unit. */
  readonly position: number
  readonly slotId: Binary
  readonly lock: Binary
  readonly sealed: Binary
  readonly taken: boolean
  readonly open: boolean
}

/** The slots of one unit. */
export type UnitSlots = {
  readonly rows: Collection<SlotRow>
  readonly random: Randomness
  readonly of: { readonly round: string; readonly unit: string }
  readonly slots: number
}

const contentOf = ({ slotId, nextLock, sealed }: SealedAnswer) => ({
  slotId: new Binary(slotId),
  lock: new Binary(nextLock),
  sealed: new Binary(sealed),
})

export type ChangeOutcome = 'stored' | 'outdated' | 'closed' | 'absent'

/** Overwrites the slot a ballot has already, if the answer opens its lock and it is not closed. */
export async function changeOwn(unit: UnitSlots, answer: SealedAnswer): Promise<ChangeOutcome> {
  const { rows, of } = unit
  const { lock, sealed, slotId } = contentOf(answer)
  const own = await rows.findOne({ ...of, slotId }, { projection: { lock: 1, open: 1 } })
  if (!own) return Buffer.compare(answer.opens, answer.slotId) === 0 ? 'absent' : 'outdated'
  if (!own.open) return 'closed'
  if (Buffer.compare(own.lock.value(), answer.opens) !== 0) return 'outdated'
  const mayChange = { _id: own._id, open: true, lock: own.lock }
  const { matchedCount } = await rows.updateOne(mayChange, { $set: { lock, sealed } })
  return matchedCount === 1 ? 'stored' : changeOwn(unit, answer)
}

export type TakeOutcome = 'stored' | 'missed' | 'has-slot'

/** Takes one place, if it is free; the unique index refuses a second slot to a ballot. */
async function take({ rows, of }: UnitSlots, position: number, answer: SealedAnswer): Promise<TakeOutcome> {
  const place = await rows.findOne({ ...of, position }, { projection: { taken: 1, open: 1 } })
  if (!place || place.taken || !place.open) return 'missed'
  try {
    const mayTake = { _id: place._id, taken: false, open: true }
    const { matchedCount } = await rows.updateOne(mayTake, { $set: { ...contentOf(answer), taken: true } })
    return matchedCount === 1 ? 'stored' : 'missed'
  } catch (cause) {
    if (isDuplicate(cause)) return 'has-slot'
    throw cause
  }
}

const blindDraws = 8

/** Takes one of the free places, each equally likely; `missed` when none is left. */
export async function takeFree(unit: UnitSlots, answer: SealedAnswer): Promise<TakeOutcome> {
  for (let draw = 0; draw < blindDraws; draw += 1) {
    const outcome = await take(unit, randomBelow(unit.random, unit.slots), answer)
    if (outcome !== 'missed') return outcome
  }
  for (;;) {
    const place = await drawnFromFree(unit)
    if (place === undefined) return 'missed'
    const outcome = await take(unit, place, answer)
    if (outcome !== 'missed') return outcome
  }
}

async function drawnFromFree({ rows, of, random }: UnitSlots): Promise<number | undefined> {
  const filter = { ...of, taken: false, open: true }
  const free = await rows.find(filter, { projection: { position: 1 } }).toArray()
  return free.length > 0 ? free[randomBelow(random, free.length)]?.position : undefined
}

export async function takenSlots(rows: Collection<SlotRow>, of: UnitSlots['of']): Promise<readonly TakenSlot[]> {
  const taken = await rows.find({ ...of, taken: true }).toArray()
  return taken.map(({ slotId, lock, sealed }) => ({
    slotId: slotId.value(),
    lock: lock.value(),
    sealed: sealed.value(),
  }))
}
