import { describe, expect, it } from 'vitest'
import type { UnitResult } from '../../../../backend/contract/office-api.ts'
import { scalesWithTrend, trendLine } from '../../../../survey-ui/office/view/trend.ts'
import { results } from '../recorded-results.ts'

const field = { width: 300, height: 100 }

/** A unit whose tone was `earlier`, round by round, and is `now`; nothing stands for a hidden figure. */
function unitWith(earlier: readonly (number | undefined)[], now: number | undefined): UnitResult {
  const scores = (tone: number | undefined): Record<string, number> => (tone === undefined ? {} : { tone })
  const trend = earlier.map((tone, place) => ({
    round: `r${place}`,
    title: `Runde ${place}`,
    closedOn: '2025-01-01',
    scores: scores(tone),
    ends: {},
  }))
  return { ...results.units[0]!, trend, scores: scores(now), ends: {} }
}

describe('the line of a unit over time', () => {
  it('ends with this round, spread evenly, high figures at the top', () => {
    const line = trendLine(results, unitWith([50, 0, 100], 20), { scale: 'tone', field })
    expect(line?.values.at(-1)).toEqual({ title: results.title, closedOn: results.closedOn, score: 20, end: 'none' })
    expect(line?.pieces).toEqual([
      [
        { x: 0, y: 50, score: 50 },
        { x: 100, y: 100, score: 0 },
        { x: 200, y: 0, score: 100 },
        { x: 300, y: 80, score: 20 },
      ],
    ])
  })

  it('is broken where a round has no figure, rather than drawn across it', () => {
    const line = trendLine(results, unitWith([50, undefined, 60], 70), { scale: 'tone', field })
    expect(line?.pieces.map((piece) => piece.map(({ score }) => score))).toEqual([[50], [60, 70]])
  })

  it('is not there before two rounds have a figure', () => {
    expect(trendLine(results, unitWith([], 50), { scale: 'tone', field })).toBeUndefined()
    expect(trendLine(results, unitWith([undefined], 50), { scale: 'tone', field })).toBeUndefined()
    expect(scalesWithTrend(results, unitWith([40], 50))).toEqual(['tone'])
  })
})
