import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedLargest, favourableShare, largestCorrected, sharedEnd } from '../../../analytics/index.ts'
import { displayedFigure } from '../../../analytics/release/displayed-figure.ts'

const step = 10
const score = fc.integer({ min: 0, max: 100 })
/** What was last shown, when the group may have been larger. */
const before = fc.option(
  fc.integer({ min: 1, max: 9 }).map((tens) => 10 * tens),
  { nil: undefined },
)
/** Half of these groups are at an end. */
const answers = fc.oneof(
  fc.array(score, { minLength: 5, maxLength: 24 }),
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 23 }), score)
    .map(([all, one]) => [one, ...all]),
  fc
    .tuple(fc.array(fc.integer({ min: 80, max: 100 }), { minLength: 4, maxLength: 23 }), score)
    .map(([all, one]) => [one, ...all]),
)
const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)

/** Sums of so many others of whom one is exactly at the middle, in whole points. */
const sumsWithOneAtMiddle = (others: number) => Array.from({ length: 100 * (others - 1) + 1 }, (_, rest) => 50 + rest)

describe('the shared ends', () => {
  it('are one step wide, and wider by hand in small groups', () => {
    const ends = (people: number[], isRobust: boolean) =>
      people.map((one) => sharedEnd({ people: one, step, isRobust }))
    // 5 * 35 = 175, 6 * 25 = 150, 7 * 25 = 175, 10 * 15 = 150, 11 * 15 = 165: more than 150 it has to be.
    expect(ends([5, 6, 7, 10, 11, 400], false)).toEqual([30, 30, 20, 20, 10, 10])
    // e(5) = 1.18, e(6) = 1.28, e(7) = 1.36 by Blom: 4 * 15 - 25 * 1.18 = 30, 5 * 15 - 25 * 1.28 = 43, 6 * 15 - 25 * 1.36 = 56; more than 50.
    expect(ends([5, 6, 7, 400], true)).toEqual([20, 20, 10, 10])
    expect(sharedEnd({ people: 8, step: 5, isRobust: false })).toBe(20)
    expect(sharedEnd({ people: 400, step: 5, isRobust: false })).toBe(5)
  })
})

describe('whatever people answered, nobody among them learns that all others lie on one side', () => {
  it('from a plain mean: the same figure is there with another person at the middle', () => {
    fc.assert(
      fc.property(answers, before, (all, last) => {
        const show = (sum: number) =>
          displayedFigure({ points: sum / all.length, answered: all.length, step, isRobust: false }, last)
        const shown = show(sumOf(all))
        const couldBe = (insider: number) =>
          sumsWithOneAtMiddle(all.length - 1).some((others) => show(insider + others) === shown)
        expect([...new Set(all)].filter((insider) => !couldBe(insider))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('from a robust mean, for whoever answered worst of all and is left out of it', () => {
    const corrected = fc.integer({ min: -largestCorrected, max: largestCorrected })
    fc.assert(
      fc.property(answers, corrected, before, (all, correction, last) => {
        const [, ...others] = all
        const show = (sum: number) => {
          const points = (sum + correction * expectedLargest(all.length)) / others.length
          return displayedFigure({ points, answered: all.length, step, isRobust: true }, last)
        }
        const shown = show(sumOf(others))
        expect(sumsWithOneAtMiddle(others.length).some((sum) => show(sum) === shown)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('from a single item: among the others somebody may be favourable, and somebody may not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 200 }), fc.nat(200), before, (answered, most, last) => {
        const counts = Array.from({ length: answered + 1 }, (_, favourable) => favourable)
        const shareOf = (favourable: number) => favourableShare({ answered, favourable }, last)
        const shown = shareOf(Math.min(most, answered))
        const possible = counts.filter((favourable) => shareOf(favourable) === shown)
        for (const own of [0, 1]) {
          const others = possible.map((favourable) => favourable - own).filter((one) => one >= 0 && one < answered)
          expect(others.some((favourable) => favourable > 0)).toBe(true)
          expect(others.some((favourable) => favourable < answered - 1)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})
