import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactSquares, half } from '../../../analytics/release/exact-squares.ts'
import { addSheet, emptySummary, scoringPlan, sheetCounter, sheetFits, type Sheet } from '../../../analytics/index.ts'

const plan = scoringPlan({
  items: [
    { id: 'calm', lowest: 1, highest: 5, reversed: false },
    { id: 'shouting', lowest: 1, highest: 5, reversed: true },
    { id: 'teasing', lowest: 0, highest: 6, reversed: false },
    { id: 'hours', lowest: 0, highest: 24, reversed: true },
    { id: 'unused', lowest: 1, highest: 5, reversed: false },
  ],
  scales: [
    { id: 'tone', items: ['calm', 'shouting'], adverse: 'low' },
    { id: 'humour', items: ['teasing', 'shouting', 'calm'], adverse: 'high' },
    { id: 'load', items: ['hours'], adverse: 'low' },
  ],
  warningScales: ['tone', 'humour'],
})

const answer = (min: number, max: number) =>
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min, max }) }, fc.constant(null), fc.double({ min, max, noNaN: true }))
const fitting = fc.tuple(answer(1, 5), answer(1, 5), answer(0, 6), answer(0, 24), answer(1, 5))
const counted = (sheets: readonly Sheet[], asked = plan) => {
  const counter = sheetCounter(asked)
  for (const sheet of sheets) counter.add(sheet)
  return counter.summary()
}
const added = (sheets: readonly Sheet[], asked = plan) =>
  sheets.reduce((summary, sheet) => addSheet(asked, summary, sheet), emptySummary(asked))

describe('counting sheets', () => {
  it('gives the summary of adding them up one by one, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(fitting, { maxLength: 40 }), (sheets) => {
        expect(counted(sheets)).toEqual(added(sheets))
      }),
    )
  })

  it('stays exact over more sheets than halves are put together at once', () => {
    const sheets = Array.from({ length: 9000 }, (_, index): Sheet => [
      1 + (index % 5),
      index % 7 === 0 ? null : 1 + (index % 4),
      index % 11 === 0 ? null : index % 7,
      index % 25,
      3,
    ])
    expect(counted(sheets)).toEqual(added(sheets))
  })

  it('refuses what does not fit and counts nothing of it', () => {
    const counter = sheetCounter(plan)
    const odd: readonly Sheet[] = [[], [1, 1, 1, 1], [1, 1, 1, 1, 6], [0, 1, 1, 1, 1], [1, 1, 1, 1, Number.NaN]]
    for (const sheet of odd) {
      expect(sheetFits(plan.items, sheet)).toBe(false)
      expect(counter.add(sheet)).toBe(false)
    }
    expect(counter.summary()).toEqual(emptySummary(plan))
  })

  it('adds up one by one where a scale has no common unit', () => {
    const wide = scoringPlan({
      items: [
        { id: 'a', lowest: 0, highest: 101, reversed: false },
        { id: 'b', lowest: 0, highest: 7, reversed: false },
        { id: 'c', lowest: 0.5, highest: 3, reversed: false },
      ],
      scales: [{ id: 'all', items: ['a', 'b', 'c'], adverse: 'high' }],
      warningScales: ['all'],
    })
    const sheets: readonly Sheet[] = [
      [100, 3, 1],
      [4, null, null],
      [50, 7, 2.5],
    ]
    expect(counted(sheets, wide)).toEqual(added(sheets, wide))
  })
})

it('squares are added up exactly', () => {
  const squares = exactSquares(2)
  const largest = half * half * 2 - 1
  let expected = 0n
  for (let index = 0; index < 5000; index++) {
    const value = largest - index
    squares.add(1, Math.floor(value / half), value % half)
    expected += BigInt(value) ** 2n
  }
  expect(squares.sum(1)).toBe(expected)
  expect(squares.sum(0)).toBe(0n)
})
