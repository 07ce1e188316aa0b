import { describe, expect, it } from 'vitest'
import { coarseCode, favourableShare, participationBand } from '../../../analytics/index.ts'

describe('coarseCode', () => {
  it('rounds to the step, halves upward', () => {
    expect([44.9, 45, 54.9].map((points) => coarseCode(points, 10))).toEqual([40, 50, 50])
    expect([42.4, 42.5, 47.4].map((points) => coarseCode(points, 5))).toEqual([40, 45, 45])
  })

  it('shows the two lowest codes as one and the two highest too', () => {
    expect([-3, 0, 4, 14.9, 15].map((points) => coarseCode(points, 10))).toEqual([10, 10, 10, 10, 20])
    expect([84.9, 85, 100, 104].map((points) => coarseCode(points, 10))).toEqual([80, 90, 90, 90])
    expect([2, 7.4, 7.5, 92.4, 92.5, 99].map((points) => coarseCode(points, 5))).toEqual([5, 5, 10, 90, 95, 95])
  })
})

describe('favourableShare', () => {
  it('is there from fifteen answers only', () => {
    expect(favourableShare({ answered: 14, favourable: 7 })).toBeNull()
    expect(favourableShare({ answered: 15, favourable: 8 })).toBe(50)
  })

  it('never tells one who knows two answers that all others agreed', () => {
    for (let answered = 15; answered <= 400; answered += 1) {
      const shares = Array.from({ length: answered + 1 }, (_, favourable) => favourableShare({ answered, favourable }))
      expect(new Set([...shares.slice(0, 3), 10])).toEqual(new Set([10]))
      expect(new Set([...shares.slice(-3), 90])).toEqual(new Set([90]))
    }
  })
})

describe('participationBand', () => {
  it('has the bands that are printed, and none below five', () => {
    const people = [0, 4, 5, 9, 10, 14, 15, 19, 20, 29, 30, 49, 50, 99, 100, 5000]
    expect(people.map((count) => participationBand(count, 9000) ?? '-').join(' ')).toBe(
      '- - 5-9 5-9 10-14 10-14 15-19 15-19 20-29 20-29 30-49 30-49 50-99 50-99 100+ 100+',
    )
  })

  it('ends at the number invited', () => {
    expect([5, 8].map((count) => participationBand(count, 8))).toEqual(['5-8', '5-8'])
    expect([9, 10, 12].map((count) => participationBand(count, 12))).toEqual(['5-9', '10-12', '10-12'])
  })

  it('never tells that everybody answered, nor by its absence that somebody did not', () => {
    expect([5, 9, 10].map((count) => participationBand(count, 10))).toEqual(['5-10', '5-10', '5-10'])
    expect([50, 100].map((count) => participationBand(count, 100))).toEqual(['50-100', '50-100'])
    for (let invited = 6; invited <= 300; invited++) {
      const full = participationBand(invited, invited)
      expect(full).not.toBeNull()
      expect(participationBand(invited - 1, invited)).toBe(full)
    }
  })
})
