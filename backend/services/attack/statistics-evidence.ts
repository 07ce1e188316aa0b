import type { AttackedMeasure, AttackedRound, AttackedUnit } from './attacked-round.ts'
import type { AnswerClass } from './best-guess.ts'
import { meansOfOthers } from './means-of-others.ts'
import { normalShare } from './normal-share.ts'
import { statisticsOf, type OtherGroup } from './read-statistics.ts'

/**
 * How well a way in which a group may have answered fits the company statistics of a scale, given all that is shown of the
 * other groups, up to a factor that all ways share; `undefined` where there are no such statistics.
 *
 * From the variances within and between groups follow the sum of squares around the groups' means and that of the means
 * around the whole, each between two bounds; the group at hand is one of the terms of both. `items`: of the scale.
 */
export function statisticsEvidence(round: AttackedRound, measure: AttackedMeasure, items: number) {
  const told = statisticsOf(round, measure)
  if (!told) return () => undefined
  return ({ id }: AttackedUnit): ((one: AnswerClass) => number) => {
    const people = told.groups.find((group) => group.id === id)?.people ?? 0
    const others = told.groups.filter((group) => group.id !== id)
    const around = aroundMeans(told.variance, others)
    const ofMeans = bySum(meansOfOthers({ ...told, others, people, width: 25 / items }))
    return ({ sum, squares }) =>
      ofMeans(sum) *
      normalShare(told.withinGroups, { ...around, mean: around.mean + squares - sum ** 2 / Math.max(people, 1) })
  }
}

/** Answers have ends, so that squares vary less than those of a normal distribution do. */
const variationOfSquares = 1.2

/** What the other groups' people add, as they spread about their means as all do. */
function aroundMeans(variance: number, others: readonly OtherGroup[]): { mean: number; deviation: number } {
  const degrees = others.reduce((sum, { people }) => sum + people - 1, 0)
  return { mean: degrees * variance, deviation: variance * Math.sqrt(variationOfSquares * degrees) }
}

function bySum(computed: (sum: number) => number): (sum: number) => number {
  const known = new Map<number, number>()
  return (sum) => {
    const found = known.get(sum) ?? computed(sum)
    known.set(sum, found)
    return found
  }
}
