import { describe, expect, test } from 'vitest'
import { meanReliability, peopleForReliability } from '../../../analytics/teams/mean-reliability.ts'

describe('the reliability of team means', () => {
  // R 4.2.2: n * icc / (1 + (n - 1) * icc) for n of 5, 10, 20
  test.each([
    [0.05, [0.208333333333333, 0.344827586206897, 0.51282051282051], 45],
    [0.1, [0.357142857142857, 0.526315789473684, 0.689655172413793], 21],
    [0.15, [0.46875, 0.638297872340426, 0.779220779220779], 14],
    [0.2, [0.555555555555556, 0.714285714285714, 0.833333333333333], 10],
  ])('at an ICC(1) of %d', (icc1, reliabilities, people) => {
    for (const [index, size] of [5, 10, 20].entries())
      expect(meanReliability(icc1, size)).toBeCloseTo(reliabilities[index]!, 9)
    expect(peopleForReliability(icc1, 0.7)).toBe(people)
    expect(meanReliability(icc1, people)).toBeGreaterThanOrEqual(0.7 - 1e-9)
    expect(meanReliability(icc1, people - 1)).toBeLessThan(0.7)
  })
})
