import { describe, expect, test } from 'vitest'
import { alarmedWithinRounds, type ChartedCourse } from './chart-within-rounds.ts'

// Made before by 200,000 simulations in Python for each row: alarms within 4 and within 12 rounds.
describe('an EWMA over as few rounds as units have', () => {
  const expectShares = (course: ChartedCourse, [within4, within12]: readonly [number, number]) => {
    const alarmed = alarmedWithinRounds(course)
    // 40,000 runs are off by .006 less than once in a hundred times, shares near a half by .007.
    expect(Math.abs(alarmed[3]! - within4)).toBeLessThan(0.007)
    expect(Math.abs(alarmed[11]! - within12)).toBeLessThan(0.007)
  }

  test.each([
    [0, [0.007, 0.018], [0.25, 0.79]],
    [0.3, [0.018, 0.06], [0.29, 0.76]],
    [0.5, [0.03, 0.104], [0.3, 0.73]],
    [0.7, [0.045, 0.148], [0.31, 0.68]],
  ] as const)('alarms falsely more often where rounds go together by %d', (autocorrelation, falsely, found) => {
    expectShares({ autocorrelation }, falsely)
    expectShares({ autocorrelation, shift: 1 }, found)
  })

  test.each([
    [1, [0.117, 0.244]],
    [2, [0.064, 0.174]],
    [3, [0.043, 0.137]],
    [6, [0.022, 0.083]],
    [12, [0.014, 0.051]],
  ] as const)('alarms falsely most often where its own level is the mean of only %i rounds', (baseline, falsely) => {
    expectShares({ baseline }, falsely)
  })
})
