import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  correlationsBetween,
  correlationsWithin,
  cronbachAlpha,
  emptyPool,
  intraclassCorrelation,
  mergeProducts,
  pairPlace,
  pooledCovariance,
  poolUnit,
  productCounter,
  scaleAgreements,
  scaleReliability,
  scaleScore,
  scoringPlan,
  significantDigits,
  type CompanyStatistics,
  type PooledProducts,
  type Sheet,
} from '../../../analytics/index.ts'
import { mean, sampleVariance } from '../../../analytics/sample-statistics.ts'
import { seededRandom } from '../seeded-random.ts'
import { exactProducts } from '../../../analytics/company/exact-products.ts'

const item = (id: string, reversed = false) => ({ id, lowest: 0, highest: 4, reversed })
const plan = scoringPlan({
  items: [item('a'), item('b', true), item('c'), item('d'), item('e'), item('f')],
  scales: [
    { id: 'tone', items: ['a', 'b', 'c'], adverse: 'low' },
    { id: 'load', items: ['d', 'e'], adverse: 'high' },
    { id: 'hidden', items: ['f'], adverse: 'high' },
  ],
  warningScales: ['tone'],
})
const scales = ['tone', 'load']
const none = { within: 0, between: 0 }

function pooled(groups: readonly (readonly Sheet[])[]): PooledProducts {
  return groups.reduce((pool, sheets) => poolUnit(pool, productsOf(sheets)), emptyPool(plan, scales))
}
function productsOf(sheets: readonly Sheet[]) {
  const counter = productCounter(plan, scales)
  for (const sheet of sheets) counter.add(sheet)
  return counter.products()
}

const answer = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 8 })
const sheet = fc.array(answer, { minLength: 6, maxLength: 6 })
const groups = fc.array(fc.array(sheet, { maxLength: 12 }), { minLength: 2, maxLength: 6 })

describe('sums of products', () => {
  it('are exact, however many and however large', () => {
    const exact = exactProducts(1)
    const [one, other] = [1_297_296_000_001, 1_297_295_999_999]
    for (let time = 0; time < 5000; time++) exact.add(0, one, other)
    expect(exact.sum(0)).toBe(5000n * BigInt(one) * BigInt(other))
    expect(exact.sum(0)).toBe(exact.sum(0))
  })

  it('do not depend on the order of people, of groups, or on how a group was put together', () => {
    fc.assert(
      fc.property(groups, (sheets) => {
        const turned = sheets.map((group) => group.toReversed()).toReversed()
        expect(pooled(turned)).toEqual(pooled(sheets))
        const [first = [], second = []] = sheets
        expect(mergeProducts(productsOf(first), productsOf(second))).toEqual(productsOf([...second, ...first]))
      }),
      { numRuns: 60 },
    )
  })

  it('count answers in fractions too, and refuse scales that are not asked', () => {
    const counter = productCounter(plan, scales)
    counter.add([0.5, 1.25, 3, null, null, null])
    expect(counter.products().scales[0]?.one).toBe(BigInt(Math.round((1_297_296_000_000 * (0.5 + 2.75 + 3)) / 12)))
    expect(() => productCounter(plan, ['other'])).toThrow('scales of the plan')
  })
})

describe('what is made of them', () => {
  it('is ICC(1) and alpha as they are of the rows themselves', () => {
    fc.assert(
      fc.property(groups, (sheets) => {
        const pool = pooled(sheets)
        for (const [index, key] of plan.scales.slice(0, 2).entries()) {
          const rows = sheets.flatMap((group, at) => group.map((one) => ({ group: `${at}`, sheet: one })))
          const scores = rows.map((row) => ({ group: row.group, score: scaleScore(key, row.sheet) }))
          const { within, between } = pooledCovariance(pool.pairs[pairPlace(index, index)]!) ?? none
          // Where nobody differs, or no two groups, there is no ICC(1) of the rows.
          const icc1 = intraclassCorrelation(scores)?.icc1
          const ours = between + within > 1e-6 ? between / (between + within) : icc1
          expect((ours ?? 0) - (icc1 ?? ours ?? 0)).toBeCloseTo(0, 9)
          const items = rows.map((row) =>
            key.parts.map(({ index: place, item: { reversed } }) => {
              const given = row.sheet[place] ?? null
              return given === null ? null : reversed ? 4 - given : given
            }),
          )
          const { alpha } = scaleReliability(pool.items[index] ?? [], key.parts.length)
          expect(alpha).toBeCloseTo(cronbachAlpha(items, 'complete') ?? 0, 9)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has a figure wherever the items suffice, whatever was answered', () => {
    const alike = pooled([Array.from({ length: 6 }, () => [2, 2, 2, 2, 2, 2])])
    expect(scaleReliability(alike.items[0] ?? [], 3)).toEqual({ alpha: 0, omega: 0 })
    expect(scaleReliability(alike.items[1] ?? [], 2)).toEqual({ alpha: 0 })
    expect(scaleReliability([], 1)).toEqual({})
    expect(pooledCovariance(alike.pairs[0]!)).toBeNull()
  })

  it('has the values of its example', () => {
    const score = (points: number): Sheet => [points / 25, 4 - points / 25, points / 25, null, null, null]
    const pool = pooled([
      [score(0), score(50)],
      [score(50), score(100)],
    ])
    expect(pooledCovariance(pool.pairs[0]!)).toEqual({
      within: expect.closeTo(1250, 9),
      between: expect.closeTo(625, 9),
    })
  })
})

describe('two significant digits', () => {
  it.each([
    [437.2, 440],
    [-0.0347, -0.035],
    [0, 0],
    [-0, 0],
    [0.996, 1],
  ])('make of %f %f', (value, rounded) => {
    expect(Object.is(significantDigits(value, 2), rounded)).toBe(true)
  })
})

describe('what a reader makes of released statistics', () => {
  const statistics: CompanyStatistics = {
    scales: [
      { id: 'tone', alpha: 0.81, omega: 0.82, uniform: 1250 },
      { id: 'load', alpha: 0.7, uniform: 1250 },
      { id: 'change', uniform: 1250 },
    ],
    within: [[400], [-120, 300], [-200, null, 500]],
    between: [[50], [-30, 20], [-40, null, -10]],
  }
  const adverse = new Map([
    ['tone', 'low'],
    ['load', 'high'],
    ['change', 'high'],
  ] as const)
  const size = { answers: 240, groups: 24 }

  it('is how alike groups are, and how reliable their means', () => {
    const itemsOf = (scale: string) => (scale === 'change' ? 1 : 3)
    const [tone, load, change] = scaleAgreements(statistics, size, itemsOf)
    expect(tone).toEqual({
      scale: 'tone',
      alpha: 0.81,
      omega: 0.82,
      icc1: expect.closeTo(50 / 450, 12),
      // Bliese: (MSB - MSW) / MSB with MSB = 400 + 10 * 50.
      icc2: expect.closeTo(500 / 900, 12),
      // By hand: items vary by (400 + 50) (3 - 2 * .81) - 50 = 571.
      agreement: expect.closeTo(1 - 571 / 1250, 12),
    })
    expect(load!.agreement).toBeCloseTo(1 - (320 * 1.6 - 20) / 1250, 12)
    expect(change).toEqual({ scale: 'change', icc1: 0, icc2: 0, agreement: expect.closeTo(0.6, 12) })
  })

  it('finds no agreement in answers at random, and what the rows themselves have in others', () => {
    const random = seededRandom(3)
    const turned = (given: number, at: number) => (plan.items[at]!.reversed ? 4 - given : given)
    const agreementOf = ({ bySheet, spread }: { bySheet: number; spread: number }) => {
      const sheets = Array.from({ length: 60 }, () => {
        const usual = 1 + Math.floor(2 * random())
        return Array.from({ length: 10 }, (): Sheet => {
          const near = () => Math.min(Math.max(usual + Math.floor(spread * (2 * random() - 1) + 0.5), 0), 4)
          const [shared, any] = [near(), () => (spread > 2 ? Math.floor(5 * random()) : near())]
          return plan.items.map((_, at) => turned(random() < bySheet ? shared : any(), at))
        })
      })
      const pool = pooled(sheets)
      const { within, between } = pooledCovariance(pool.pairs[0]!)!
      const told = scaleAgreements(
        {
          scales: [{ id: 'tone', ...scaleReliability(pool.items[0]!, 3), uniform: 1250 }],
          within: [[within]],
          between: [[between]],
        },
        { answers: 600, groups: 60 },
        () => 3,
      )
      const variances = sheets.flatMap((group) =>
        [0, 1, 2].map((at) => sampleVariance(group.map((answers) => 25 * (answers[at] ?? 0)))),
      )
      return { agreement: told[0]!.agreement, ofRows: Math.max(1 - mean(variances) / 1250, 0) }
    }
    expect(agreementOf({ bySheet: 0, spread: 3 }).agreement).toBeLessThan(0.03)
    for (const alike of [
      { bySheet: 0.3, spread: 1 },
      { bySheet: 0.6, spread: 1.5 },
      { bySheet: 0.9, spread: 2 },
    ]) {
      const { agreement, ofRows } = agreementOf(alike)
      expect(ofRows).toBeGreaterThan(0.2)
      expect(Math.abs(agreement - ofRows)).toBeLessThan(0.03)
    }
  })

  it('is how scales go together, each turned to its unfavourable end, among people and among groups', () => {
    const within = correlationsWithin(statistics, adverse, size)
    expect(within).toMatchObject({ scales: ['tone', 'load'], cases: 216 })
    expect(within.correlations[0]?.[1]).toBeCloseTo(120 / Math.sqrt(400 * 300), 12)
    const between = correlationsBetween(statistics, adverse, size)
    expect(between).toMatchObject({ scales: ['tone', 'load'], cases: 23 })
    expect(between.correlations[0]?.[1]).toBeCloseTo(420 / Math.sqrt(900 * 500), 12)
  })

  it('leaves a scale out on which nobody differs', () => {
    const flat = { ...statistics, within: [[0], [-120, 300], [-200, null, 500]] }
    expect(correlationsWithin(flat, adverse, size).scales).toEqual(['load'])
  })
})
