import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSheet,
  coarseScores,
  emptySummary,
  mergeSummaries,
  scoringPlan,
  withinUnitSpread,
  type Sheet,
  type UnitSummary,
} from '../../../analytics/index.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'

const plan = scoringPlan({
  items: [
    { id: 'calm', lowest: 1, highest: 5, reversed: false },
    { id: 'teasing', lowest: 0, highest: 6, reversed: false },
    { id: 'hours', lowest: 0, highest: 24, reversed: true },
  ],
  scales: [
    { id: 'tone', items: ['calm'], adverse: 'low' },
    { id: 'humour', items: ['teasing'], adverse: 'high' },
    { id: 'load', items: ['hours'], adverse: 'low' },
  ],
  warningScales: ['tone', 'humour'],
})

const sheets = fc.array(
  fc.tuple(
    fc.option(fc.integer({ min: 1, max: 5 })),
    fc.option(fc.integer({ min: 0, max: 6 })),
    fc.option(fc.float({ min: 0, max: 24, noNaN: true })),
  ),
  { maxLength: 60 },
)
const summaryOf = (some: readonly Sheet[]) =>
  some.reduce<UnitSummary>((summary, sheet) => addSheet(plan, summary, sheet), emptySummary(plan))

describe('unit summaries', () => {
  it('are the same whatever the order of the sheets', () => {
    fc.assert(
      fc.property(sheets, fc.integer(), (some, seed) => {
        expect(summaryOf(shuffled(some, seededRandom(seed)))).toEqual(summaryOf(some))
      }),
    )
  })

  it('of a parent are its children merged, in whatever order and grouping', () => {
    fc.assert(
      fc.property(sheets, sheets, sheets, (a, b, c) => {
        const whole = summaryOf([...a, ...b, ...c])
        const [x, y, z] = [summaryOf(a), summaryOf(b), summaryOf(c)]
        expect(mergeSummaries(mergeSummaries(x, y), z)).toEqual(whole)
        expect(mergeSummaries(z, mergeSummaries(y, x))).toEqual(whole)
      }),
    )
  })

  it('lead to the very same released figures whatever the order of sheets and units', () => {
    fc.assert(
      fc.property(fc.array(sheets, { minLength: 1, maxLength: 6 }), fc.integer(), (units, seed) => {
        const random = seededRandom(seed)
        const mixed = shuffled(
          units.map((unit) => shuffled(unit, random)),
          random,
        )
        expect(JSON.stringify(figures(mixed))).toBe(JSON.stringify(figures(units)))
      }),
    )
  })

  it('keep the sheet that is worst on the warning scales taken together, each toward its own bad end', () => {
    const worst: Sheet = [1, 6, 0]
    expect(summaryOf([[5, 0, 0], worst, [1, 0, 0], [5, 6, 0]]).worst?.scores).toEqual(summaryOf([worst]).worst?.scores)
  })

  it('let nobody escape being the worst sheet by leaving scales out', () => {
    const onlyTone: Sheet = [1, null, 3]
    expect(summaryOf([onlyTone, [2, 6, 3], [5, 0, 3]]).worst).toEqual(summaryOf([onlyTone]).worst)
  })

  it('take no sheet as the worst that says nothing on the warning scales', () => {
    expect(summaryOf([[null, null, 3]])).toMatchObject({ sheets: 1, judged: 0, worst: null })
  })

  it('count an item as favourable beyond its middle, toward the good end of its scale', () => {
    const summary = summaryOf([
      [3, 3, 12],
      [4, 2, 11],
      [null, 4, 13],
    ])
    expect(summary.items).toEqual([
      { answered: 2, favourable: 1 },
      { answered: 3, favourable: 1 },
      { answered: 3, favourable: 1 },
    ])
  })

  it('are merged only with summaries of the same plan', () => {
    const other = scoringPlan({ items: [], scales: [], warningScales: [] })
    expect(() => mergeSummaries(emptySummary(plan), emptySummary(other))).toThrow('one plan')
  })
})

describe('scoringPlan', () => {
  it('refuses ids that are not unique and warning scales that do not exist', () => {
    const items = [{ id: 'a', lowest: 1, highest: 5, reversed: false }]
    const scale = { id: 's', items: ['a'], adverse: 'low' as const }
    expect(() => scoringPlan({ items: [...items, ...items], scales: [], warningScales: [] })).toThrow('unique ids: a')
    expect(() => scoringPlan({ items, scales: [scale, scale], warningScales: [] })).toThrow('unique ids: s')
    expect(() => scoringPlan({ items, scales: [scale], warningScales: ['t'] })).toThrow('t is none')
  })
})

function figures(units: readonly (readonly Sheet[])[]) {
  const summaries = units.map(summaryOf)
  const company = summaries.reduce((one, other) => mergeSummaries(one, other), emptySummary(plan))
  const spread = withinUnitSpread(plan, summaries)
  return { spread, scores: coarseScores(plan, company, { spread, step: 5 }) }
}
