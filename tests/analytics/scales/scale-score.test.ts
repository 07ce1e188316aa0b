import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleKey, scaleScore, sheetFits, type ItemCoding } from '../../../analytics/index.ts'

const item = (id: string, lowest: number, highest: number): ItemCoding => ({ id, lowest, highest, reversed: false })
const turned = (one: ItemCoding): ItemCoding => ({ ...one, reversed: true })
const scoreOf = (items: readonly ItemCoding[], sheet: readonly (number | null)[]) =>
  scaleScore(scaleKey(items, { id: 'scale', items: items.map(({ id }) => id), adverse: 'low' }), sheet)

describe('scaleScore', () => {
  it('stretches any range of answers to 0 to 100', () => {
    expect(scoreOf([item('a', 0, 4)], [3])).toBe(75)
    expect(scoreOf([item('a', 1, 5)], [1])).toBe(0)
    expect(scoreOf([item('a', 1, 7)], [4])).toBe(50)
    expect(scoreOf([item('a', 0, 24)], [6])).toBe(25)
    expect(scoreOf([item('a', -2, 2)], [2])).toBe(100)
  })

  it('turns reversed items, so that both ends mean the same', () => {
    expect(scoreOf([item('a', 1, 5), turned(item('b', 1, 5))], [4, 1])).toBe(87.5)
  })

  it('weighs items of different ranges alike', () => {
    expect(scoreOf([item('a', 0, 24), item('b', 1, 5)], [24, 1])).toBe(50)
  })

  it('is the mean of the answered items where at least half are answered', () => {
    const four = [item('a', 1, 5), item('b', 1, 5), item('c', 1, 5), item('d', 1, 5)]
    expect(scoreOf(four, [5, 3, null, null])).toBe(75)
    expect(scoreOf(four, [5, null, null, null])).toBeNull()
    expect(scoreOf(four.slice(0, 3), [5, null, null])).toBeNull()
    expect(scoreOf(four.slice(0, 1), [null])).toBeNull()
  })

  it('keeps decimal answers, as from a mean taken elsewhere, to a millionth of a point', () => {
    expect(scoreOf([item('a', 1, 5)], [3.1818181818])).toBeCloseTo(((3.1818181818 - 1) / 4) * 100, 6)
  })

  it('is exact for whole answers of usual ranges and numbers of items', () => {
    expect(scoreOf([item('a', 1, 4), item('b', 1, 4), item('c', 1, 4)], [2, 2, 2])).toBe(100 / 3)
    expect(scoreOf([item('a', 1, 7)], [2])).toBe(100 / 6)
  })

  it('never leaves 0 to 100', () => {
    const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(answers, fc.boolean(), (sheet, reversed) => {
        const score = scoreOf(
          sheet.map((_, index) => (reversed ? turned : (one: ItemCoding) => one)(item(`${index}`, 1, 5))),
          sheet,
        )
        expect(score === null || (score >= 0 && score <= 100)).toBe(true)
      }),
    )
  })

  it('refuses an answer outside the range without repeating it', () => {
    expect(() => scoreOf([item('a', 1, 5)], [6])).toThrow(/^itemQuanta requires an answer in the range of a$/)
    expect(() => scoreOf([item('a', 1, 5)], [Number.NaN])).toThrow('requires an answer')
    expect(() => scoreOf([item('a', 1, 5)], [])).toThrow('requires an answer')
  })

  it('refuses a scale that cannot be scored', () => {
    expect(() => scaleKey([], { id: 's', items: ['a'], adverse: 'low' })).toThrow('s names a')
    expect(() => scaleKey([], { id: 's', items: [], adverse: 'low' })).toThrow('at least one item')
    expect(() => scaleKey([item('a', 5, 5)], { id: 's', items: ['a'], adverse: 'low' })).toThrow('range')
  })
})

describe('sheetFits', () => {
  it('accepts missing answers and refuses lengths and answers that cannot be scored', () => {
    const items = [item('a', 1, 5), item('b', 0, 10)]
    expect(sheetFits(items, [1, null])).toBe(true)
    expect(sheetFits(items, [1])).toBe(false)
    expect(sheetFits(items, [0, 5])).toBe(false)
    expect(sheetFits(items, [1, Number.NaN])).toBe(false)
  })
})
