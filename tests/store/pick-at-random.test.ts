import { describe, expect, it } from 'vitest'
import { randomBelow, shuffled } from '../../backend/store/pick-at-random.ts'
import { seededBytes } from '../support/seeded-bytes.ts'

describe('drawing at random', () => {
  it('draws every number below the limit equally often', () => {
    const random = seededBytes('draws')
    const counts = Array.from({ length: 7 }, () => 0)
    for (let draw = 0; draw < 7000; draw += 1) counts[randomBelow(random, 7)]! += 1
    // Chi-square with 6 degrees of freedom: above 22.5 once in 1,000.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(22.5)
  })

  it('draws again what would make low numbers likelier', () => {
    // 2^48 leaves 1 when divided by 7, so the highest draw has no six companions and is not used.
    const beyond = [new Uint8Array(6).fill(255), Uint8Array.from([0, 0, 0, 0, 0, 4])]
    expect(randomBelow(() => beyond.shift() ?? new Uint8Array(6), 7)).toBe(4)
  })

  it('brings every thing to every place equally often, and loses none', () => {
    const random = seededBytes('order')
    const orders = new Map<string, number>()
    for (let turn = 0; turn < 6000; turn += 1) {
      const order = shuffled(random, ['a', 'b', 'c']).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect([...orders.keys()].toSorted((one, other) => one.localeCompare(other))).toEqual([
      'abc',
      'acb',
      'bac',
      'bca',
      'cab',
      'cba',
    ])
    // Chi-square with 5 degrees of freedom: above 20.5 once in 1,000.
    expect([...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5)
  })
})
