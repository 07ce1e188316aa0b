import { assert, array, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatGoesWith, type ScaleCorrelations } from '../../../analytics/index.ts'
import { squareMatrix } from '../../../analytics/early-warning/square-matrix.ts'
import { relativeWeights } from '../../../analytics/why/relative-weights.ts'
import { sampledCorrelations, uniformFrom } from '../../../analytics/why/sampled-correlations.ts'

const rows = [
  [1, 0.45, 0.3, 0.2, 0.5],
  [0.45, 1, 0.35, 0.1, 0.4],
  [0.3, 0.35, 1, -0.15, 0.3],
  [0.2, 0.1, -0.15, 1, 0.1],
  [0.5, 0.4, 0.3, 0.1, 1],
]
const matrix = squareMatrix(5, (row, column) => rows[row]![column]!)
const known: ScaleCorrelations = {
  scales: ['role-conflict', 'change', 'demands', 'feedback', 'tone'],
  correlations: rows,
  cases: 60,
}
const asked = { outcome: 'tone', predictors: ['demands', 'change', 'role-conflict', 'feedback'] }

describe('relative weights', () => {
  test('are those of Johnson by R, and add up to R squared', () => {
    const { weights, explained } = relativeWeights(matrix)
    // R 4.2.2: e <- eigen(rxx); L <- V sqrt(D) V'; (L^2) %*% solve(L, rxy)^2, and t(rxy) %*% solve(rxx) %*% rxy
    const expected = [0.166949747823380956, 0.082931178994606003, 0.045394384968524527, 0.006141739489037509]
    for (const [index, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[index]!, 9)
    expect(explained).toBeCloseTo(0.30141705127554902, 9)
  })

  test('are the squared correlations where predictors do not go together', () => {
    const apart = [
      [1, 0, 0.5],
      [0, 1, 0.3],
      [0.5, 0.3, 1],
    ]
    const { weights } = relativeWeights(squareMatrix(3, (row, column) => apart[row]![column]!))
    expect(weights).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.09, 12)])
  })

  test('are finite and never below nought, whatever numbers are called correlations', () => {
    const numbers = array(double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
    assert(
      property(numbers, (values) => {
        let next = 0
        const cells = squareMatrix(5, () => 1).cells
        for (let row = 1; row < 5; row++)
          for (let column = 0; column < row; column++) {
            cells[row * 5 + column] = values[next]!
            cells[column * 5 + row] = values[next]!
            next += 1
          }
        for (const weight of relativeWeights({ size: 5, cells }).weights) {
          expect(Number.isFinite(weight)).toBe(true)
          expect(weight).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('what goes with an outcome', () => {
  test('comes strongest first, with intervals as wide as R’s', () => {
    const found = whatGoesWith(known, asked)!
    expect(found.map(({ scale }) => scale)).toEqual(['role-conflict', 'change', 'demands', 'feedback'])
    // R 4.2.2, 4000 draws of rWishart(59): 5 and 95 % of the weights; ours are 400 draws.
    const ends = [
      [0.0576, 0.2952],
      [0.0194, 0.1934],
      [0.0068, 0.142],
      [0.0017, 0.0654],
    ] as const
    for (const [index, { low, high }] of found.entries()) {
      expect(Math.abs(low - ends[index]![0])).toBeLessThan(0.02)
      expect(Math.abs(high - ends[index]![1])).toBeLessThan(0.03)
    }
  })

  test('is clear only beyond what mere chance would give', () => {
    expect(whatGoesWith(known, asked)!.map(({ isClear }) => isClear)).toEqual([true, false, false, false])
    const many = whatGoesWith({ ...known, cases: 2000 }, asked)!
    expect(many.filter(({ isClear }) => isClear).length).toBeGreaterThanOrEqual(3)
    const nothing = whatGoesWith(
      { ...known, correlations: rows.map((row, at) => row.map((_, to) => Number(at === to))) },
      asked,
    )!
    expect(nothing.some(({ isClear }) => isClear)).toBe(false)
  })

  test('is clear only where both are worse together', () => {
    const turned = rows.map((row, at) => row.map((one, to) => ((at === 0) === (to === 0) ? one : -one)))
    const found = whatGoesWith({ ...known, correlations: turned, cases: 2000 }, asked)!
    expect(found.find(({ scale }) => scale === 'role-conflict')).toMatchObject({
      share: expect.closeTo(0.16694974, 6),
      isClear: false,
    })
  })

  test('is the same every time, and whatever the order in which it is asked', () => {
    const turned = { ...asked, predictors: asked.predictors.toReversed() }
    const shares = (found: ReturnType<typeof whatGoesWith>) =>
      found!.map(({ scale, share }) => [scale, expect.closeTo(share, 12)])
    expect(whatGoesWith(known, asked)).toEqual(whatGoesWith(known, asked))
    expect(whatGoesWith(known, turned)!.map(({ scale, share }) => [scale, share])).toEqual(
      shares(whatGoesWith(known, asked)),
    )
  })

  test('is not said where too little stands behind it', () => {
    expect(whatGoesWith({ ...known, cases: 15 }, asked)).toBeUndefined()
    expect(whatGoesWith(known, { ...asked, outcome: 'humour' })).toBeUndefined()
    expect(whatGoesWith(known, { ...asked, predictors: ['humour', 'tone'] })).toBeUndefined()
  })
})

test('sampled correlations vary as samples do', () => {
  const uniform = uniformFrom(5)
  const drawn = Array.from({ length: 500 }, () => sampledCorrelations(matrix, 60, uniform).cells[1]!)
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  const deviation = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length)
  expect(mean).toBeGreaterThan(0.42)
  expect(mean).toBeLessThan(0.47)
  // (1 - r²) / sqrt(n - 1)
  expect(deviation / ((1 - 0.45 ** 2) / Math.sqrt(59))).toBeGreaterThan(0.9)
  expect(deviation / ((1 - 0.45 ** 2) / Math.sqrt(59))).toBeLessThan(1.1)
})
