import { dnorm } from 'lib-r-math.js'
import { normalShare, type Between } from './normal-share.ts'
import type { OtherGroup, ScaleStatistics } from './read-statistics.ts'

export type MeansAsked = Pick<ScaleStatistics, 'ofMeans' | 'company' | 'variance' | 'ofGroups'> & {
  readonly others: readonly OtherGroup[]
  /** Of the group at hand, and points between two sums of its scores. */
  readonly people: number
  readonly width: number
}

/** More combinations than this are not gone through one by one. */
const mostCombined = 100_000

/**
 * How often the other groups' means, as far as they are known, give the sum of squares around the whole that company
 * statistics tell, where the group at hand has a given sum of scores. Of a few groups every combination of sums is tried,
 * so that an exact number finds the exact sums; of many, theirs is nearly a normal distribution.
 */
export function meansOfOthers(asked: MeansAsked): (sum: number) => number {
  const ways = asked.others.map((group) => sumsOf(asked, group))
  const combined = ways.reduce((all, sums) => all * sums.length, 1)
  return combined <= mostCombined ? tryAll(asked, ways) : nearlyNormal(asked, ways)
}

type Way = { readonly sum: number; readonly chance: number }

/** Sums of scores that the bounds of a group's mean leave, as probable as groups and people vary about their company. */
function sumsOf({ variance, ofGroups, company, width }: MeansAsked, { mean, people }: OtherGroup): readonly Way[] {
  const first = Math.ceil((mean.low * people) / width)
  const beyond = Math.ceil((mean.high * people) / width)
  const last = mean.high === 100 ? beyond : beyond - 1
  const usual = { mean: middle(company), deviation: Math.sqrt(ofGroups + variance / people) }
  const ways = Array.from({ length: Math.max(last - first + 1, 1) }, (_, place) => {
    const sum = (first + place) * width
    return { sum, chance: dnorm(sum / people, usual.mean, usual.deviation) }
  })
  const total = ways.reduce((all, { chance }) => all + chance, 0)
  // Where no sum is usual, as many as there are may be.
  return ways.map(({ sum, chance }) => ({ sum, chance: total > 0 ? chance / total : 1 / ways.length }))
}

const middle = ({ low, high }: Between): number => (low + high) / 2

type Combination = { readonly sum: number; readonly squares: number; readonly chance: number }

function tryAll({ others, people, ofMeans, company }: MeansAsked, ways: readonly (readonly Way[])[]) {
  let all: Combination[] = [{ sum: 0, squares: 0, chance: 1 }]
  for (const [place, sums] of ways.entries()) {
    const size = others[place]?.people ?? 1
    all = all.flatMap((one) =>
      sums.map(({ sum, chance }) => ({
        sum: one.sum + sum,
        squares: one.squares + sum ** 2 / size,
        chance: one.chance * chance,
      })),
    )
  }
  const everybody = others.reduce((total, group) => total + group.people, people)
  return (own: number): number =>
    all.reduce((total, { sum, squares, chance }) => {
      const whole = sum + own
      const around = squares + own ** 2 / people - whole ** 2 / everybody
      const fits = isBetween(around, ofMeans) && isBetween(whole / everybody, company)
      return fits ? total + chance : total
    }, 0)
}

/** Numbers are compared as exactly as they can be told apart. */
const isBetween = (value: number, { low, high }: Between): boolean => value >= low - 1e-6 && value <= high + 1e-6

function nearlyNormal({ others, people, ofMeans }: MeansAsked, ways: readonly (readonly Way[])[]) {
  const known = others.map(({ people: size }, place) => ({ size, ...momentsOf(ways[place] ?? [], size) }))
  const everybody = known.reduce((total, { size }) => total + size, people)
  const ofOthers = known.reduce((total, { size, mean }) => total + size * mean, 0)
  return (own: number): number => {
    const whole = (ofOthers + own) / everybody
    let [mean, variance] = [people * (own / people - whole) ** 2, 0]
    for (const group of known) {
      const from = group.mean - whole
      const spread = group.variance * (1 - group.size / everybody)
      mean += group.size * (from ** 2 + spread)
      variance += group.size ** 2 * (4 * from ** 2 * group.variance + 2 * spread ** 2)
    }
    return normalShare(ofMeans, { mean, deviation: Math.sqrt(variance) })
  }
}

/** Mean and variance of a group's mean score. */
function momentsOf(ways: readonly Way[], people: number): { readonly mean: number; readonly variance: number } {
  const mean = ways.reduce((total, { sum, chance }) => total + (chance * sum) / people, 0)
  const variance = ways.reduce((total, { sum, chance }) => total + chance * (sum / people - mean) ** 2, 0)
  return { mean, variance }
}
