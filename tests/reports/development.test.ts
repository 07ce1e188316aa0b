import { describe, expect, it } from 'vitest'
import { comparableRun } from '../../backend/domain/comparable-run.ts'
import { development } from '../../backend/reports/development.ts'
import { reportContext } from '../../backend/reports/report-context.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { buildReport, everyUnit, threeRounds } from './build-report.ts'

const [first, second, third] = threeRounds
const developmentOf = (given: Partial<ReportInput>) => development(reportContext(buildReport(given)))
const north = new Set(['area-2-group-3'])

function cellOf(given: Partial<ReportInput>, unit: string, scale: string) {
  const table = developmentOf(given)?.matrix
  const column = table?.columns.findIndex(({ name }) => name.startsWith(scale)) ?? -1
  return table?.rows.find(({ name }) => name === unit)?.cells[column]
}

describe('development', () => {
  it('tells toward the favourable from toward the unfavourable by which end of the scale is', () => {
    const scores = { tone: 60, humour: 40 }
    const change = (now: object) => {
      const release = (figures: object) => ({
        ...third,
        units: third.units.map((unit) => (north.has(unit.id) ? { ...unit, scores: { ...scores, ...figures } } : unit)),
      })
      return { release: release(now), earlier: [{ release: release({}), scope: north }], scope: north }
    }
    const north1 = 'Hjemmepleje Nord'
    expect(cellOf(change({ tone: 40 }), north1, 'Tone')).toMatchObject({ number: -20, text: '−20', look: 'worse' })
    expect(cellOf(change({ humour: 20 }), north1, 'Grov humor')).toMatchObject({
      number: -20,
      text: '−20',
      look: 'better',
    })
    expect(cellOf(change({ humour: 60 }), north1, 'Grov humor')).toMatchObject({
      number: 20,
      text: '+20',
      look: 'worse',
    })
    expect(cellOf(change({ tone: 60 }), north1, 'Tone')).toEqual({ number: 0, look: 'same' })
  })

  it('marks as clear only what is more than chance and rounding', () => {
    const change = (tone: number) => {
      const figures = (score: number) => ({
        ...third,
        units: third.units.map((unit) => (north.has(unit.id) ? { ...unit, scores: { tone: score } } : unit)),
      })
      return { release: figures(tone), earlier: [{ release: figures(90), scope: north }], scope: north }
    }
    expect(cellOf(change(80), 'Hjemmepleje Nord', 'Tone')).not.toHaveProperty('strong')
    expect(cellOf(change(20), 'Hjemmepleje Nord', 'Tone')).toHaveProperty('strong', true)
  })

  it('sets nothing beside figures that may not be compared', () => {
    expect(cellOf({}, 'Byggesager', 'Tone')).toEqual({})
    expect(cellOf({}, 'Vej og park', 'Tone')).toHaveProperty('number')
  })

  it('is absent where nothing compares: no earlier round, or other questions', () => {
    expect(developmentOf({ earlier: [] })).toBeUndefined()
    const other = { ...second, questionnaire: { ...second.questionnaire, hash: 'other' } }
    expect(developmentOf({ earlier: [{ release: other, scope: everyUnit(other) }] })).toBeUndefined()
  })

  it('shows no round in which the reader did not receive the unit', () => {
    const earlier = [
      { release: first, scope: new Set<string>() },
      { release: second, scope: north },
    ]
    const charts = developmentOf({ scope: north, earlier })?.charts
    expect(charts?.[0]?.rounds).toEqual([
      'Trivsel, efterår 2025 (15. september 2025)',
      'Trivsel, forår 2026 (16. marts 2026)',
    ])
  })

  it('goes back no further than the first break', () => {
    const broken = {
      ...second,
      units: second.units.map((unit) => ({ ...unit, comparable: false })),
    }
    const run = (before: typeof second) =>
      comparableRun(
        third,
        [first, before].map((release) => ({ release, scope: everyUnit(release) })),
        'area-2-group-3',
      ).map(({ release }) => release.round)
    expect(run(second)).toEqual(['r1', 'r2'])
    expect(run(broken)).toEqual(['r2'])
  })

  it('says every chart in words for those who cannot see it', () => {
    const chart = developmentOf({ scope: north })?.charts[0]?.lines.find(({ name }) => name === 'Grov humor')
    expect(chart?.points).toHaveLength(3)
    expect(chart?.alt).toBe(
      `Grov humor over runderne: Trivsel, forår 2025 ${chart?.points[0]}, Trivsel, efterår 2025 ${chart?.points[1]}, Trivsel, forår 2026 ${chart?.points[2]}.`,
    )
  })
})
