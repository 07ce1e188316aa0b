import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSmallGroups } from '../../../backend/domain/organisation/merge-small-groups.ts'

describe('merging small groups', () => {
  it('keeps neighbours together until there are enough', () => {
    expect(mergeSmallGroups([3, 5, 4, 4], 8)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('spreads a rest evenly instead of piling it on the last', () => {
    expect(mergeSmallGroups([4, 4, 7, 7, 3], 8)).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
    expect(mergeSmallGroups([7, 7, 7], 8)).toEqual([[0, 1, 2]])
  })

  it('has no answer when all together are too few', () => {
    expect(mergeSmallGroups([3, 4], 8)).toBeUndefined()
    expect(mergeSmallGroups([], 8)).toBeUndefined()
  })

  it('gives as many groups as any cut of the row can', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(sizes, (row) => {
        const most = Math.max(
          0,
          ...everyCut(row)
            .filter((cut) => cut.every((run) => sum(run) >= 8))
            .map((cut) => cut.length),
        )
        const runs = mergeSmallGroups(row, 8)
        expect(runs?.length ?? 0).toBe(most)
        expect(runs?.flat() ?? row.map((_, place) => place)).toEqual(row.map((_, place) => place))
      }),
    )
  })

  it('takes the most even of the cuts with most groups', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(sizes, (row) => {
        const cuts = everyCut(row).filter((cut) => cut.every((run) => sum(run) >= 8))
        const most = Math.max(0, ...cuts.map(({ length }) => length))
        const even = cuts.filter(({ length }) => length === most).map(unevenness)
        const runs = mergeSmallGroups(row, 8)?.map((run) => run.map((place) => row[place] ?? 0))
        expect(runs && unevenness(runs)).toBe(even.length > 0 ? Math.min(...even) : undefined)
      }),
    )
  })

  it('merges a flat list of twenty thousand teams', () => {
    const runs = mergeSmallGroups(
      Array.from({ length: 20_000 }, () => 5),
      8,
    )
    expect(runs).toHaveLength(10_000)
  })
})

const unevenness = (cut: readonly (readonly number[])[]) => sum(cut.map((run) => sum(run) ** 2))

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function everyCut(row: readonly number[]): number[][][] {
  if (row.length === 0) return [[]]
  return row.flatMap((_, index) => everyCut(row.slice(index + 1)).map((rest) => [row.slice(0, index + 1), ...rest]))
}
