import { describe, expect, it } from 'vitest'
import { unitSlots } from '../../backend/store/sqlite/unit-slots.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { lockOf } from './ballot-locks.ts'

const slotId = (ballot: number) => lockOf(ballot, 0)

describe('the slots of a unit in memory', () => {
  it('find the place of every ballot, and none of a ballot that has no slot', () => {
    const slots = unitSlots({ first: 11, last: 210 })
    for (let ballot = 0; ballot < 150; ballot += 1)
      slots.take(11 + ballot, { slotId: slotId(ballot), lock: lockOf(ballot, 1) })
    for (let ballot = 0; ballot < 150; ballot += 1)
      expect(slots.own(slotId(ballot))).toEqual({ place: 11 + ballot, lock: Buffer.from(lockOf(ballot, 1)) })
    expect(slots.own(slotId(150))).toBeUndefined()
  })

  it('tell ballots apart whose ids begin alike', () => {
    const slots = unitSlots({ first: 1, last: 3 })
    const [one, other, third] = [1, 2, 3].map((end) => Buffer.concat([slotId(0).subarray(0, 31), Buffer.of(end)]))
    slots.take(2, { slotId: one!, lock: lockOf(1, 5) })
    slots.take(1, { slotId: other!, lock: lockOf(2, 6) })
    expect(slots.own(one!)).toEqual({ place: 2, lock: Buffer.from(lockOf(1, 5)) })
    expect(slots.own(other!)).toEqual({ place: 1, lock: Buffer.from(lockOf(2, 6)) })
    expect(slots.own(third!)).toBeUndefined()
  })

  it('take no free place for a ballot, whatever its id', () => {
    expect(unitSlots({ first: 1, last: 3 }).own(new Uint8Array(32))).toBeUndefined()
  })

  it('draw each free place equally often, and none when all are taken', () => {
    const random = seededBytes('draws')
    const slots = unitSlots({ first: 1, last: 20 })
    for (let place = 1; place <= 20; place += 1)
      if (place % 5 !== 0) slots.take(place, { slotId: slotId(place), lock: lockOf(place, 1) })
    const drawn = new Map<number | undefined, number>()
    for (let draw = 0; draw < 800; draw += 1) {
      const place = slots.free(random)
      drawn.set(place, (drawn.get(place) ?? 0) + 1)
    }
    expect([...drawn.keys()].toSorted((one, other) => Number(one) - Number(other))).toEqual([5, 10, 15, 20])
    // 800 draws at 4 places: 200 each, standard deviation 12.2.
    for (const count of drawn.values()) expect(Math.abs(count - 200)).toBeLessThan(50)
    for (const place of [5, 10, 15, 20]) slots.take(place, { slotId: slotId(place), lock: lockOf(place, 1) })
    expect(slots.free(random)).toBeUndefined()
  })
})
