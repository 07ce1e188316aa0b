import { describe, expect, test } from 'vitest'
import {
  probabilityOfAtLeast,
  probabilityOfCount,
  smallestUnusualCount,
} from '../../../analytics/counts/reported-count.ts'

const teams = [5, 8, 10, 15, 20]
/** The share of Danish employees who called themselves bullied in 2018. */
const usual = 0.107
const clustered = 0.05

describe('how many report something', () => {
  test('follows R’s binomial and the beta-binomial by its beta functions', () => {
    // R 4.2.2: dbinom(0:3, 8, .107); choose(n, k) * beta(k + a, n - k + b) / beta(a, b) with a = p (1/rho - 1)
    const plain = [0.4044004881073405, 0.3876448127882233, 0.1625677294391821, 0.0389580001119653]
    const spread = [0.464664051426143, 0.315320905094295, 0.14574341742624, 0.053515109252973]
    for (const count of [0, 1, 2, 3]) {
      expect(probabilityOfCount(count, { people: 8, prevalence: usual })).toBeCloseTo(plain[count]!, 9)
      expect(probabilityOfCount(count, { people: 8, prevalence: usual, clustering: clustered })).toBeCloseTo(
        spread[count]!,
        9,
      )
    }
  })

  test('adds up to one', () => {
    for (const people of teams)
      for (const clustering of [0, 0.05, 0.3])
        expect(probabilityOfAtLeast(0, { people, prevalence: 0.2, clustering })).toBeCloseTo(1, 12)
  })

  const rounded = (value: number) => Number(value.toFixed(2))
  const chances = (of: (people: number) => number) => teams.map((people) => rounded(of(people)))

  test('no report is weak reassurance in small teams', () => {
    const none = (prevalence: number) => chances((people) => probabilityOfCount(0, { people, prevalence }))
    expect(none(usual)).toEqual([0.57, 0.4, 0.32, 0.18, 0.1])
    expect(none(0.2)).toEqual([0.33, 0.17, 0.11, 0.04, 0.01])
    expect(none(0.3)).toEqual([0.17, 0.06, 0.03, 0, 0])
    expect(chances((people) => probabilityOfAtLeast(2, { people, prevalence: usual }))).toEqual([
      0.09, 0.21, 0.29, 0.49, 0.65,
    ])
  })

  test('takes three to nine to be unusual, more where teams truly differ', () => {
    const smallest = (risk: number, clustering = 0) =>
      teams.map((people) => smallestUnusualCount({ people, prevalence: usual, clustering }, risk))
    expect(smallest(0.05)).toEqual([3, 3, 4, 5, 6])
    expect(smallest(0.01)).toEqual([4, 4, 5, 6, 7])
    expect(smallest(0.05, clustered)).toEqual([3, 4, 4, 6, 7])
    expect(smallest(0.01, clustered)).toEqual([4, 5, 6, 7, 9])
  })

  test('finds a prevalence of thirty percent about every other time, and alarms falsely where teams truly differ', () => {
    const alarm = (people: number, clustering = 0) =>
      smallestUnusualCount({ people, prevalence: usual, clustering }, 0.05)
    const found = (clustering = 0) =>
      chances((people) => probabilityOfAtLeast(alarm(people, clustering), { people, prevalence: 0.3 }))
    expect(found()).toEqual([0.16, 0.45, 0.35, 0.48, 0.58])
    expect(found(clustered)).toEqual([0.16, 0.19, 0.35, 0.28, 0.39])
    expect(
      chances((people) => probabilityOfAtLeast(alarm(people), { people, prevalence: usual, clustering: clustered })),
    ).toEqual([0.02, 0.07, 0.04, 0.06, 0.06])
  })
})
