import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestSafe } from '../../../analytics/disclosure/largest-safe.ts'

describe('largestSafe', () => {
  it('keeps what taking one after the other would keep, with fewer questions', () => {
    const conflicts = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 })
    fc.assert(
      fc.property(conflicts, (pairs) => {
        const all = Array.from({ length: 12 }, (_, index) => index)
        const pass = (some: readonly number[]) =>
          !pairs.some(([one, other]) => some.includes(one) && some.includes(other))
        const oneByOne: number[] = []
        for (const next of all) if (pass([...oneByOne, next])) oneByOne.push(next)
        expect(largestSafe(all, pass).kept).toEqual(oneByOne)
      }),
    )
  })

  it('asks once where all pass, and takes nothing where not even nothing passes', () => {
    expect(largestSafe([1, 2, 3], () => true)).toEqual({ kept: [1, 2, 3], attempts: 1 })
    expect(largestSafe([1, 2, 3], () => false)).toEqual({ kept: [], attempts: 2 })
    expect(largestSafe([], () => true)).toEqual({ kept: [], attempts: 1 })
  })
})
