import { describe, expect, it } from 'vitest'
import {
  addSheet,
  coarseScores,
  emptySummary,
  scoringPlan,
  withinUnitSpread,
  type ScoringPlan,
  type Sheet,
  type UnitSummary,
} from '../../../analytics/index.ts'
import { expectedLargest } from '../../../analytics/release/expected-largest.ts'
import { plainScore, robustScore } from '../../../analytics/release/robust-score.ts'
import { seededNormal, seededRandom } from '../seeded-random.ts'

const ids = ['tone', 'stop', 'witness', 'humour', 'control', 'trust']
const plan = scoringPlan({
  // Ranges wide enough that no simulated normal answer is cut off.
  items: ids.map((id) => ({ id, lowest: -200, highest: 300, reversed: false })),
  scales: ids.map((id, index) => ({ id, items: [id], adverse: index < 3 ? 'low' : 'high' })),
  warningScales: ids.slice(0, 5),
})
const summaryOf = (sheets: readonly Sheet[], of: ScoringPlan = plan) =>
  sheets.reduce<UnitSummary>((summary, sheet) => addSheet(of, summary, sheet), emptySummary(of))

/** Normal sheets whose adverse scores share a factor: mean 50 on every scale, SD 20, correlation .4 between scales. */
function normalSheets(count: number, normal: () => number, missing: () => boolean): Sheet[] {
  return Array.from({ length: count }, () => {
    const mood = normal()
    return ids.map((_, index) => {
      const adverse = 20 * (Math.sqrt(0.4) * mood + Math.sqrt(0.6) * normal())
      return missing() ? null : 50 + (index < 3 ? -adverse : adverse)
    })
  })
}

describe('robustScore', () => {
  for (const [n, share] of [
    [5, 0],
    [8, 0],
    [20, 0],
    [8, 0.15],
  ] as const) {
    it(`estimates the mean within half a point for normal scores, ${n} people, ${share * 100} % of answers missing`, () => {
      const random = seededRandom(n * 7 + share * 100)
      const units = Array.from({ length: 6000 }, () =>
        summaryOf(normalSheets(n, seededNormal(random), () => random() < share)),
      )
      const spread = withinUnitSpread(plan, units)
      for (const [index, ofScale] of spread.entries()) {
        if (!ofScale) continue
        // The scale's 0 and 100 lie at -200 and 300: a point of the simulated scores is a fifth of a point here.
        const scores = units.map((unit) => robustScore(unit, index, ofScale)).filter((score) => score !== null)
        const bias = (mean(scores) - 50) * 5
        expect(Math.abs(bias)).toBeLessThan(0.5)
      }
    })
  }

  it('would be off by more than two points without the correction', () => {
    const random = seededRandom(3)
    const normal = seededNormal(random)
    const units = Array.from({ length: 3000 }, () => summaryOf(normalSheets(8, normal, () => false)))
    const bare = units.map((unit) => robustScore(unit, 0, { standardDeviation: 0, correlation: 0 }) ?? Number.NaN)
    expect((mean(bare) - 50) * 5).toBeGreaterThan(2)
  })

  it('moves little for one person who answers the worst, where a plain mean moves far', () => {
    const random = seededRandom(11)
    const calm = normalSheets(7, seededNormal(random), () => false)
    const spread = withinUnitSpread(plan, [summaryOf(calm)])
    const plainBefore = plainScore(summaryOf([...calm, [50, 50, 50, 50, 50, 50]]), 0) ?? Number.NaN
    const [before, after, plainAfter] = [
      robustScore(summaryOf([...calm, [50, 50, 50, 50, 50, 50]]), 0, spread[0]!) ?? Number.NaN,
      robustScore(summaryOf([...calm, [-200, -200, -200, 300, 300, 50]]), 0, spread[0]!) ?? Number.NaN,
      plainScore(summaryOf([...calm, [-200, -200, -200, 300, 300, 50]]), 0) ?? Number.NaN,
    ]
    expect(Math.abs(after - before)).toBeLessThan(2)
    expect(plainBefore - plainAfter).toBeGreaterThan(6)
  })

  it('does not exist for fewer than two scores', () => {
    const spread = { standardDeviation: 20, correlation: 0.5 }
    expect(robustScore(summaryOf([[1, 2, 3, 4, 5, 6]]), 0, spread)).toBeNull()
    expect(robustScore(summaryOf([]), 0, spread)).toBeNull()
  })
})

describe('expectedLargest', () => {
  // Exact expectations of the largest of n standard normal values: Harter 1961, Biometrika 48, table 1.
  for (const [n, exact] of [
    [2, 0.56419],
    [5, 1.16296],
    [8, 1.4236],
    [20, 1.86748],
    [100, 2.50759],
  ] as const)
    it(`is within .03 of the exact value for ${n}`, () => {
      expect(Math.abs(expectedLargest(n) - exact)).toBeLessThan(0.03)
    })
})

describe('withinUnitSpread', () => {
  it('finds the spread of people within units, not between them', () => {
    const random = seededRandom(5)
    const normal = seededNormal(random)
    const units = Array.from({ length: 800 }, () => {
      const level = 40 * normal()
      return summaryOf(
        normalSheets(10, normal, () => false).map((sheet) => sheet.map((answer) => (answer ?? 0) + level)),
      )
    })
    const spread = withinUnitSpread(plan, units)
    expect(spread[0]?.standardDeviation).toBeGreaterThan(3.9)
    expect(spread[0]?.standardDeviation).toBeLessThan(4.15)
    // The correlation of one of five scales with their sum: sqrt((1 + 4 * .4) / 5).
    expect(spread[0]?.correlation).toBeCloseTo(-Math.sqrt(2.6 / 5), 1)
    expect(spread[4]?.correlation).toBeCloseTo(Math.sqrt(2.6 / 5), 1)
    expect(spread[5]).toBeNull()
  })

  it('expects 22 points and .65 toward the adverse end where it has nothing to learn from', () => {
    const spread = withinUnitSpread(plan, [summaryOf([[1, 2, 3, 4, 5, 6]])])
    expect(spread[0]?.standardDeviation).toBeCloseTo(22, 12)
    expect(spread[0]?.correlation).toBeCloseTo(-0.65, 12)
    expect(spread[3]?.correlation).toBeCloseTo(0.65, 12)
  })
})

describe('coarseScores', () => {
  const five = scoringPlan({
    items: ['tone', 'trust'].map((id) => ({ id, lowest: 1, highest: 5, reversed: false })),
    scales: ['tone', 'trust'].map((id) => ({ id, items: [id], adverse: 'low' as const })),
    warningScales: ['tone'],
  })
  const sheets = (tone: readonly (number | null)[]) => tone.map((answer): Sheet => [answer, 4])

  it('gives the robust figure for warning scales and the plain mean for others', () => {
    const unit = summaryOf(sheets([5, 5, 5, 5, 1]), five)
    expect(coarseScores(five, unit, { spread: withinUnitSpread(five, [unit]), step: 10 })).toEqual([
      { scale: 'tone', answered: 5, score: 80 },
      { scale: 'trust', answered: 5, score: 70 },
    ])
  })

  it('gives no figure of a scale so few of many answered that its ends would be wider than the band says', () => {
    const answers = (trust: number) => Array.from({ length: 12 }, (_, place): Sheet => [4, place < trust ? 4 : null])
    const trustOf = (count: number) => {
      const unit = summaryOf(answers(count), five)
      return coarseScores(five, unit, { spread: withinUnitSpread(five, [unit]), step: 10 })[1]?.score
    }
    // Of twelve a plain mean has ends at 20 and 80, as seven people's has, and of six people at 30 and 70.
    expect([6, 7].map(trustOf)).toEqual([null, 80])
  })

  it('gives no figure of a scale that fewer than five have answered', () => {
    const unit = summaryOf(sheets([5, 5, 5, 5, null]), five)
    const scores = coarseScores(five, unit, { spread: withinUnitSpread(five, [unit]), step: 10 })
    expect(scores.map(({ score }) => score)).toEqual([null, 70])
  })
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
