import { describe, expect, it } from 'vitest'
import {
  averageDeviation,
  cronbachAlpha,
  groupMeans,
  intraclassCorrelation,
  uniformVariance,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from '../../../analytics/index.ts'

const grouped = (scores: Readonly<Record<string, readonly (number | null)[]>>) =>
  Object.entries(scores).flatMap(([group, all]) => all.map((score) => ({ group, score })))

describe('cronbachAlpha', () => {
  it('is 1 for items that always go together and 0 for items that do not', () => {
    const apart = [
      [1, 1],
      [1, 5],
      [5, 1],
      [5, 5],
    ]
    expect(
      cronbachAlpha(
        [1, 3, 4, 5].map((answer) => [answer, answer]),
        'complete',
      ),
    ).toBeCloseTo(1, 12)
    expect(cronbachAlpha(apart, 'complete')).toBeCloseTo(0, 12)
  })

  it('has the value of its example', () => {
    // R: multilevel 2.7, cronbach(data.frame(c(1,2,3,4), c(2,2,4,5))).
    const rows = [1, 2, 3, 4].map((answer, index) => [answer, [2, 2, 4, 5][index] ?? null])
    expect(cronbachAlpha(rows, 'complete')).toBeCloseTo(0.967033, 6)
  })

  it('differs by what is done with missing answers', () => {
    const rows = [
      [1, 2],
      [2, 2],
      [3, 4],
      [4, 5],
      [5, null],
      [null, 1],
    ]
    expect(cronbachAlpha(rows, 'complete')).toBe(cronbachAlpha(rows.slice(0, 4), 'complete'))
    expect(cronbachAlpha(rows, 'pairwise')).not.toBe(cronbachAlpha(rows, 'complete'))
  })

  it('does not exist where there is nothing to compare', () => {
    expect(cronbachAlpha([], 'complete')).toBeNull()
    expect(cronbachAlpha([[1], [2]], 'complete')).toBeNull()
    expect(
      cronbachAlpha(
        [
          [1, 2],
          [null, 3],
        ],
        'complete',
      ),
    ).toBeNull()
    expect(
      cronbachAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        'pairwise',
      ),
    ).toBeNull()
    expect(() => cronbachAlpha([[1, 2], [1]], 'complete')).toThrow('rows of the same items')
  })
})

describe('intraclassCorrelation', () => {
  it('is 1 where people differ between groups only', () => {
    expect(intraclassCorrelation(grouped({ a: [1, 1], b: [4, 4] }))).toEqual({ icc1: 1, icc2: 1, groups: 2, people: 4 })
  })

  it('has the values of its example', () => {
    // R: multilevel 2.7, ICC1 and ICC2 of aov(c(1,2,4,5) ~ as.factor(c(1,1,2,2))).
    const { icc1, icc2 } = intraclassCorrelation(grouped({ a: [1, 2], b: [4, 5] })) ?? {}
    expect(icc1).toBeCloseTo(0.89473684, 8)
    expect(icc2).toBeCloseTo(0.94444444, 8)
  })

  it('falls below 0 where groups differ less than chance would have it', () => {
    expect(intraclassCorrelation(grouped({ a: [0, 10], b: [1, 10] }))?.icc1).toBeLessThan(0)
  })

  it('leaves out people without a score, and groups without any', () => {
    const without = intraclassCorrelation(grouped({ a: [1, 2], b: [4, 5] }))
    expect(intraclassCorrelation(grouped({ a: [1, null, 2], b: [4, 5], c: [null] }))).toEqual(without)
  })

  it('does not exist where there is nothing to compare', () => {
    expect(intraclassCorrelation(grouped({ a: [1, 2, 3] }))).toBeNull()
    expect(intraclassCorrelation(grouped({ a: [1], b: [2] }))).toBeNull()
    expect(intraclassCorrelation(grouped({ a: [2, 2], b: [2, 2] }))).toBeNull()
  })
})

describe('groupMeans', () => {
  it('are over those who have a score', () => {
    expect(groupMeans(grouped({ a: [40, null, 60], b: [null] }))).toEqual(new Map([['a', { mean: 50, count: 2 }]]))
  })
})

describe('agreement within a group', () => {
  it('is 1 where all answer alike and 0 where they differ more than at random', () => {
    expect(withinGroupAgreement([4, 4, 4], uniformVariance(5))).toBe(1)
    expect(withinGroupAgreement([1, 1, 5, 5], uniformVariance(5))).toBe(0)
    expect(
      withinGroupAgreementOfItems(
        [
          [4, 2],
          [4, 2],
        ],
        uniformVariance(5),
      ),
    ).toBe(1)
    expect(
      withinGroupAgreementOfItems(
        [
          [1, 1],
          [5, 5],
        ],
        uniformVariance(5),
      ),
    ).toBe(0)
  })

  it('has the values of its examples', () => {
    // R: multilevel 2.7, rwg(c(3,4,4,5), rep(1,4), 2) and rwg.j(cbind(c(3,4,5), 4), rep(1,3), 2).
    expect(withinGroupAgreement([3, 4, 4, 5], uniformVariance(5))).toBeCloseTo(2 / 3, 12)
    expect(
      withinGroupAgreementOfItems(
        [
          [3, 4],
          [4, 4],
          [5, 4],
        ],
        uniformVariance(5),
      ),
    ).toBeCloseTo(6 / 7, 12)
    expect(averageDeviation([[3], [5]])).toBe(1)
  })

  it('does not exist for one person, nor counts people who left an item out', () => {
    expect(withinGroupAgreement([3], uniformVariance(5))).toBeNull()
    expect(
      withinGroupAgreementOfItems(
        [
          [3, 4],
          [null, 4],
        ],
        uniformVariance(5),
      ),
    ).toBeNull()
    expect(
      averageDeviation([
        [3, 3],
        [5, null],
      ]),
    ).toBeNull()
    expect(averageDeviation([[3], [null], [5]])).toBe(1)
  })

  it('requires an expected variance', () => {
    expect(() => withinGroupAgreement([3, 4], 0)).toThrow('above 0')
  })
})
