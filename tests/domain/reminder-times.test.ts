import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reminderTimes } from '../../backend/domain/reminder-times.ts'
import { day } from '../support/fixed-clock.ts'

const openedAt = Date.UTC(2026, 2, 2, 8)
const timesFor = (days: number, reminders?: 'twice' | 'once' | 'none') =>
  reminderTimes({ openedAt, closesAt: openedAt + days * day, reminders }).map(({ at }) => (at - openedAt) / day)

describe('reminders', () => {
  it('go out halfway and two days before closing', () => {
    expect(timesFor(14)).toEqual([7, 12])
    expect(timesFor(7)).toEqual([3.5, 5])
  })

  it('leave out what a short round has no room for', () => {
    expect(timesFor(5)).toEqual([3])
    expect(timesFor(3)).toEqual([1])
    expect(timesFor(2)).toEqual([1])
    expect(timesFor(1)).toEqual([])
  })

  it('are once or none where the round says so', () => {
    expect(timesFor(14, 'once')).toEqual([12])
    expect(timesFor(14, 'none')).toEqual([])
    expect(reminderTimes({ closesAt: openedAt + 14 * day })).toEqual([])
  })

  it('always leave a day between opening, each other and the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * 24 }), (hours) => {
        const times = timesFor(hours / 24)
        const gaps = [...times, hours / 24].map((time, place) => time - (times[place - 1] ?? 0))
        for (const gap of times.length > 0 ? gaps : []) expect(gap).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('before closing are others once the end was moved, and halfway the same', () => {
    const named = (days: number) => reminderTimes({ openedAt, closesAt: openedAt + days * day }).map(({ name }) => name)
    expect(named(14)[0]).toBe(named(21)[0])
    expect(named(14)[1]).not.toBe(named(21)[1])
  })
})
