import { describe, expect, test } from 'vitest'
import { cusumRunLength, ewmaRunLength } from './chart-run-length.ts'

const shifts = [0, 0.5, 1, 2]

// The charts that the warning is held against, at the run lengths they are known by (own Markov chains, two-sided CUSUM
// pairs also in SigmaXL's documentation; EWMA as Lucas and Saccucci's tables have it).
describe('control charts at their usual settings', () => {
  test.each([
    [{ allowance: 0.5, limit: 4 }, [335.4, 26.7, 8.38, 3.34]],
    [{ allowance: 0.5, limit: 5 }, [930.9, 38.0, 10.38, 4.01]],
    [{ allowance: 0.5, limit: 3 }, [117.6, 17.4, 6.4, 2.68]],
  ])('CUSUM %o', (chart, lengths) => {
    for (const [index, shift] of shifts.entries())
      expect(cusumRunLength(chart, shift) / lengths[index]!).toBeCloseTo(1, 2)
  })

  test.each([
    [{ smoothing: 0.2, limit: 2.86 }, [371, 36.2, 9.8, 3.59]],
    [{ smoothing: 0.2, limit: 2.962 }, [500, 41.8, 10.5, 3.74]],
    [{ smoothing: 0.1, limit: 2.703 }, [372, 28.3, 9.75, 4.18]],
  ])('EWMA %o', (chart, lengths) => {
    for (const [index, shift] of shifts.entries())
      expect(Math.abs(ewmaRunLength(chart, shift) / lengths[index]! - 1)).toBeLessThan(0.01)
  })
})
