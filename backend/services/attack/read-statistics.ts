import { codeRange } from '../../../analytics/index.ts'
import type { ReleasedStatistics } from '../../domain/release.ts'
import { stepOf, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'
import type { Between } from './normal-share.ts'

/** What company statistics tell of one scale, as far as its rounding goes, and of the groups behind it. */
export type ScaleStatistics = {
  /** Between people of one group, and between groups, in squared points. */
  readonly variance: number
  readonly ofGroups: number
  /** Bounds of the sum of squares around the groups' means, and of the means around the whole. */
  readonly withinGroups: Between
  readonly ofMeans: Between
  readonly groups: readonly OtherGroup[]
  readonly company: Between
}

/** A group of which the attacker knows how many answered, and bounds of their mean. */
export type OtherGroup = {
  readonly id: string
  readonly people: number
  readonly mean: Between
}

/** `undefined` where the round tells none of the scale. */
export function statisticsOf(round: AttackedRound, measure: AttackedMeasure): ScaleStatistics | undefined {
  const told = variancesOf(round, measure)
  if (!told) return undefined
  const groups = groupsOf(round, measure)
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  const size = people / groups.length
  const [within, between] = [roundedFrom(told.within), roundedFrom(told.between)]
  const meanProduct = { low: within.low + size * between.low, high: within.high + size * between.high }
  return {
    variance: Math.max(told.within, 1),
    ofGroups: Math.max(told.between, 0),
    withinGroups: times(within, people - groups.length),
    ofMeans: times(meanProduct, groups.length - 1),
    groups,
    company: boundsOfMean(
      round,
      measure,
      round.units.find(({ parent }) => parent === null),
    ),
  }
}

/** The company's statistics, where everybody behind them is in sight: a file may hold a part of the units. */
export const wholeStatistics = ({ record: { release } }: AttackedRound): ReleasedStatistics | undefined =>
  release.units.some(({ kind }) => kind === 'company') ? release.statistics : undefined

function variancesOf(round: AttackedRound, { kind, id }: AttackedMeasure) {
  const statistics = wholeStatistics(round)
  const place = kind === 'scale' && statistics ? statistics.scales.findIndex((scale) => scale.id === id) : -1
  const variance = (rows: readonly (readonly (number | null)[])[] = []) => rows[place]?.[place] ?? undefined
  const [within, between] = [variance(statistics?.within), variance(statistics?.between)]
  return within === undefined || between === undefined ? undefined : { within, between }
}

function groupsOf(round: AttackedRound, measure: AttackedMeasure): readonly OtherGroup[] {
  return round.units
    .filter((unit) => !round.inside.has(unit.id) && unit.sizeOf(measure) > 0)
    .map((unit) => ({ id: unit.id, people: unit.sizeOf(measure), mean: boundsOfMean(round, measure, unit) }))
}

/** Where the mean of a unit lies, of which a coarse code is shown or nothing. */
function boundsOfMean(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit | undefined): Between {
  const code = unit?.figureOf(measure)
  if (!unit || code === undefined) return { low: 0, high: 100 }
  const people = Math.max(unit.sizeOf(measure), 1)
  return codeRange({ code, step: stepOf(round, measure), people, isRobust: measure.isRobust })
}

/** From where to where a number was rounded, in the digits it has: two at least. */
export function roundedFrom(value: number): Between {
  if (value === 0) return { low: -0.5, high: 0.5 }
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const unit = 10 ** (Number(exponent) - Math.max(digits.replace('.', '').length - 1, 1))
  return { low: value - unit / 2, high: value + unit / 2 }
}

const times = ({ low, high }: Between, factor: number): Between => ({ low: low * factor, high: high * factor })
