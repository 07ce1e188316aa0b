import { describe, expect, test } from 'vitest'
import { coefficientOmega } from '../../../analytics/teams/coefficient-omega.ts'

const four = [
  [1, 0.5, 0.4, 0.35],
  [0.5, 1.2, 0.3, 0.45],
  [0.4, 0.3, 0.9, 0.25],
  [0.35, 0.45, 0.25, 1.1],
]

describe('omega', () => {
  test('is that of the one-factor model by maximum likelihood', () => {
    // R 4.2.2: 200,000 steps of expectation maximisation; factanal stops at 0.695511200613.
    expect(coefficientOmega(four)).toBeCloseTo(0.69551120055875615, 9)
  })

  test('of three items is exact: each loading is told by the three correlations', () => {
    // R 4.2.2: l <- c(sqrt(.5 * .4 / .3), sqrt(.5 * .3 / .4), sqrt(.4 * .3 / .5)); sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
    const three = [
      [1, 0.5, 0.4],
      [0.5, 1, 0.3],
      [0.4, 0.3, 1],
    ]
    expect(coefficientOmega(three)).toBeCloseTo(0.68179012345679013, 9)
  })

  test('is alpha where all items are alike, and does not depend on their order', () => {
    const alike = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 1 : 0.4)))
    // Alpha: 4/3 (1 - 4 / 8.8)
    expect(coefficientOmega(alike)).toBeCloseTo((4 / 3) * (1 - 4 / 8.8), 9)
    const turned = four.toReversed().map((row) => row.toReversed())
    expect(coefficientOmega(turned)).toBeCloseTo(coefficientOmega(four)!, 12)
  })

  test('is not told of two items, or of one that never differs', () => {
    expect(
      coefficientOmega([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toBeNull()
    expect(
      coefficientOmega([
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ]),
    ).toBeNull()
  })
})
