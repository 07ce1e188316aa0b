import { assert, array, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternEvidence } from '../../../analytics/early-warning/pattern-evidence.ts'
import { powerOf } from '../../../analytics/early-warning/power-of.ts'
import { choleskyFactor, lowerInverse, product, transposed } from '../../../analytics/early-warning/square-matrix.ts'
import { usualBeliefs } from '../../../analytics/early-warning/warning-beliefs.ts'
import { invertLower } from '../../../analytics/early-warning/symmetric-inverse.ts'
import { humourIn, madeHistory } from './history-builder.ts'

const lower = (cells: Float64Array, size: number) =>
  [...cells].filter((_, index) => index % size <= Math.floor(index / size))

describe('the inverse by symmetric sweeps', () => {
  test('is R’s', () => {
    const cells = Float64Array.of(4, 9, 9, 1, 3, 9, 0.5, 0.2, 2)
    invertLower(cells, new Float64Array(3))
    // R 4.2.2: solve(matrix(c(4, 1, .5, 1, 3, .2, .5, .2, 2), 3))
    const expected = [
      0.279943635509628919, -0.089243776420854862, 0.364020666979802732, -0.061061531235321737, -0.014091122592766557,
      0.516674495068107031,
    ]
    for (const [index, value] of lower(cells, 3).entries()) expect(value).toBeCloseTo(expected[index]!, 12)
    expect([cells[1], cells[2], cells[5]]).toEqual([9, 9, 9])
  })

  test('is that by the Cholesky factor', () => {
    const entries = array(double({ min: -2, max: 2, noNaN: true }), { minLength: 25, maxLength: 25 })
    assert(
      property(entries, (values) => {
        const half = { size: 5, cells: Float64Array.from(values, (value, cell) => value + (cell % 6 === 0 ? 4 : 0)) }
        const matrix = product(half, transposed(half))
        const inverse = lowerInverse(choleskyFactor(matrix))
        const cells = matrix.cells.slice()
        invertLower(cells, new Float64Array(5))
        const expected = lower(product(transposed(inverse), inverse).cells, 5)
        const scale = Math.max(...expected.map(Math.abs))
        for (const [index, value] of lower(cells, 5).entries())
          expect(Math.abs(value - expected[index]!) / scale).toBeLessThan(1e-8)
      }),
    )
  })
})

test('a power multiplied together is the one by the logarithm', () => {
  for (const power of [0.5, 1, 7, 54.5, 134, 301, 2.3])
    for (const base of [0.1, 0.7, 1, 1.0001, 2.5])
      expect(powerOf(power)(base) / Math.exp(power * Math.log(base))).toBeCloseTo(1, 11)
})

test('the evidence is that of the plain forms of the same sums', () => {
  const sizes = [
    { size: 0.25, weight: 0.3 },
    { size: 0.5, weight: 0.35 },
    { size: 0.75, weight: 0.25 },
    { size: 1.1, weight: 0.1 },
  ]
  const prior = { established: 0.03, hazard: 0.01 }
  const beliefs = { ...usualBeliefs, prior, sizes, priorUnits: 40, tailFreedom: 100 }
  const evidence = patternEvidence(madeHistory({ rounds: 6, worse: humourIn(7, 20) }), { beliefs })
  // By inverses of Cholesky factors, powers by logarithms and full squares.
  const plain = [
    [0, 0.022441593054786525, 0.006437434469701379, 0.002025806209915764],
    [7, 0.999796163675397, 0.000006453760405988816, 0.9996211080104925],
    [31, 0.028460511988170147, 0.009001513197773543, 0.004000116149301936],
  ] as const
  for (const [unit, probability, lastOnset, humour] of plain) {
    const { byOnset, byPattern, ...found } = evidence[unit]!
    expect(found.probability).toBeCloseTo(probability, 12)
    expect(byOnset.at(-1)).toBeCloseTo(lastOnset, 12)
    expect(byPattern[0]!.probability).toBeCloseTo(humour, 12)
  }
})

test('each overlap is asked for once, however often the model needs it', () => {
  let asked = 0
  const history = madeHistory({ units: 10, rounds: 5 })
  patternEvidence({ ...history, overlap: (...pair) => ((asked += 1), history.overlap(...pair)) })
  expect(asked).toBe(10 * 10)
})
