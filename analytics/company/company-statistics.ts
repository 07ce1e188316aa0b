import { meanReliability } from '../teams/mean-reliability.ts'
import type { ScaleCorrelations } from '../why/what-goes-with.ts'
import type { PooledCovariance } from './pooled-covariance.ts'
import type { ScaleReliability } from './scale-reliability.ts'

/** What a release tells of how people and groups differ on its scales, in two significant digits. */
export type CompanyStatistics = {
  readonly scales: readonly (ScaleReliability & {
    readonly id: string
    /** Variance of answers at random over the options, in squared points (`uniformVariance`). */
    readonly uniform: number
    /** People in a group on average who answered the scale; without it all sheets of the round are taken, blank ones too. */
    readonly groupSize?: number | undefined
  })[]
  /** Lower triangles in the order of the scales, squared points; `null` where too few answered both. */
  readonly within: Triangle
  readonly between: Triangle
}
type Triangle = readonly (readonly (number | null)[])[]

/** Of the round the statistics are of: public facts beside them. */
export type RoundSize = { readonly answers: number; readonly groups: number }

/** How many items a scale has; at least 1. */
export type ItemCount = (scale: string) => number

export type ScaleAgreement = ScaleReliability & {
  readonly scale: string
  /** Share of the differences between people that lies between their groups, 0 to 1. */
  readonly icc1: number
  /** How reliable the mean of a group of average size is, 0 to 1. */
  readonly icc2: number
  /** How far people of one group agree: 1 - their variance / that of answers at random, 0 to 1. */
  readonly agreement: number
}

/**
 * What follows from the released variances of each scale: ICC(1) = between / (between + within), ICC(2) from it by
 * Spearman and Brown for a group of average size (both as Bliese 2000), and agreement from the variance of items pooled
 * over groups (r*wg(J) of Lindell, Brandt and Whitney 1999). Below 0 by chance alone reads 0. Nothing where the scale has
 * no variances.
 */
export function scaleAgreements(
  statistics: CompanyStatistics,
  { answers, groups }: RoundSize,
  itemsOf: ItemCount,
): ScaleAgreement[] {
  return statistics.scales.flatMap(({ id, uniform, groupSize = answers / groups, ...reliability }, place) => {
    const [within, between] = [cellOf(statistics.within, place, place), cellOf(statistics.between, place, place)]
    if (within === null || between === null) return []
    const icc1 = between > 0 ? between / (between + within) : 0
    return {
      scale: id,
      ...reliability,
      icc1,
      icc2: meanReliability(icc1, groupSize),
      agreement: Math.max(1 - itemVariance({ within, between }, itemsOf(id), reliability.alpha) / uniform, 0),
    }
  })
}

/**
 * The mean variance of a scale's items within groups, from the variances of their mean: answers at random to several items
 * nearly cancel in their mean, so that it alone would read as agreement. Alpha, of all people together, says how far items
 * go together: by its definition their variance is k - (k - 1) alpha times that of their mean. What lies between groups is
 * taken off again, as moving all items of a group alike. Where alpha is not told, items are taken to go together not at
 * all, so that agreement is not overstated.
 */
function itemVariance(ofMean: PooledCovariance, items: number, alpha = 0): number {
  const between = Math.max(ofMean.between, 0)
  return (ofMean.within + between) * (items - (items - 1) * alpha) - between
}

/** Which end of a scale is the unfavourable one. */
export type AdverseEnds = ReadonlyMap<string, 'high' | 'low'>

/**
 * How scales go together among people of one group, from the released covariances; each turned toward its unfavourable
 * end. Scales that too few answered together with another are left out, and so is one on which nobody differs.
 */
export function correlationsWithin(
  statistics: CompanyStatistics,
  adverse: AdverseEnds,
  { answers, groups }: RoundSize,
): ScaleCorrelations {
  const cell: Cell = (row, column) => cellOf(statistics.within, row, column)
  return { ...turnedCorrelations(statistics, adverse, cell), cases: answers - groups }
}

/**
 * The same among the means of groups: within + size * between, the mean products, so that the intervals around them are
 * those of so many groups.
 */
export function correlationsBetween(
  statistics: CompanyStatistics,
  adverse: AdverseEnds,
  { answers, groups }: RoundSize,
): ScaleCorrelations {
  const cell: Cell = (row, column) => {
    const [within, between] = [cellOf(statistics.within, row, column), cellOf(statistics.between, row, column)]
    return within === null || between === null ? null : within + (answers / groups) * between
  }
  return { ...turnedCorrelations(statistics, adverse, cell), cases: groups - 1 }
}

type Cell = (row: number, column: number) => number | null

function turnedCorrelations({ scales }: CompanyStatistics, adverse: AdverseEnds, cell: Cell) {
  const kept: number[] = []
  for (const place of scales.keys())
    if ((cell(place, place) ?? 0) > 0 && kept.every((other) => cell(place, other) !== null)) kept.push(place)
  const sign = (place: number) => (adverse.get(scales[place]?.id ?? '') === 'low' ? -1 : 1)
  const deviation = (place: number) => Math.sqrt(cell(place, place) ?? 1)
  const correlation = (one: number, other: number) =>
    (sign(one) * sign(other) * (cell(one, other) ?? 0)) / (deviation(one) * deviation(other))
  return {
    scales: kept.map((place) => scales[place]?.id ?? ''),
    // Rounded covariances may come to a little more than 1.
    correlations: kept.map((one) => kept.map((other) => Math.min(Math.max(correlation(one, other), -1), 1))),
  }
}

function cellOf(triangle: Triangle, one: number, other: number): number | null {
  const [row, column] = one >= other ? [one, other] : [other, one]
  return triangle[row]?.[column] ?? null
}
