import { array, assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageDeviation,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from '../../../analytics/teams/within-group-agreement.ts'
import { coefficientOmega } from '../../../analytics/teams/coefficient-omega.ts'
import { cronbachAlpha } from '../../../analytics/teams/cronbach-alpha.ts'
import { groupMeans } from '../../../analytics/teams/group-means.ts'
import { intraclassCorrelation } from '../../../analytics/teams/intraclass-correlation.ts'
import { numbersIn } from '../numbers-in.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'

const answer = constantFrom(null, null, 0, 1, 2, 3, 4)
const items = 4
/** From nobody to twenty people; also with nothing answered, and with all alike, since few answers are chosen from. */
const people = array(
  record({
    group: constantFrom('a', 'b', 'c', 'd'),
    score: constantFrom(null, 0, 25, 50, 50, 100),
    row: array(answer, { minLength: items, maxLength: items }),
  }),
  { maxLength: 20 },
)
type Asked = { group: string; score: number | null; row: (number | null)[] }
const everythingMissing = Array.from({ length: 3 }, (): Asked => ({
  group: 'a',
  score: null,
  row: [null, null, null, null],
}))
const everybodyAlike = Array.from({ length: 3 }, (): Asked => ({ group: 'a', score: 50, row: [2, 2, 2, 2] }))
const special: readonly Asked[][] = [[], everythingMissing, everybodyAlike, everybodyAlike.slice(1, 2)]

/** Sorted by group, since groups stand in the order in which they come. */
function statistics(asked: readonly Asked[]) {
  const rows = asked.map(({ row }) => row)
  const known = asked.flatMap(({ score }) => score ?? [])
  return {
    means: [...groupMeans(asked)].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found),
    icc: intraclassCorrelation(asked),
    alphas: [cronbachAlpha(rows, 'complete'), cronbachAlpha(rows, 'pairwise')],
    agreement: [withinGroupAgreement(known, 1250), withinGroupAgreementOfItems(rows, 2), averageDeviation(rows)],
  }
}

describe('statistics of any answers', () => {
  test('are numbers or nothing, never in between', () => {
    assert(
      property(people, (asked) => {
        for (const one of numbersIn(statistics(asked))) expect(Number.isFinite(one)).toBe(true)
      }),
      { numRuns: 500, examples: special.map((asked): [Asked[]] => [asked]) },
    )
  })

  test('do not depend on the order of people', () => {
    assert(
      property(people, integer({ min: 1, max: 1000 }), (asked, seed) => {
        const turned = numbersIn(statistics(shuffled(asked, seededRandom(seed))))
        const found = numbersIn(statistics(asked))
        expect(turned).toHaveLength(found.length)
        for (const [place, one] of found.entries()) expect(turned[place]).toBeCloseTo(one, 7)
      }),
      { numRuns: 300 },
    )
  })

  test('omega is a number or nothing for any covariances, also where items never differ', () => {
    const loadings = array(double({ min: -2, max: 2, noNaN: true }), { minLength: items, maxLength: items })
    assert(
      property(array(loadings, { maxLength: 4 }), (factors) => {
        const covariances = Array.from({ length: items }, (_, row) =>
          Array.from({ length: items }, (__, column) =>
            factors.reduce((sum, factor) => sum + factor[row]! * factor[column]!, 0),
          ),
        )
        const omega = coefficientOmega(covariances)
        for (const one of numbersIn(omega)) expect(Number.isFinite(one)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
