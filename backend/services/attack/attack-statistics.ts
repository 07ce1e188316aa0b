import { companyThreshold, statisticsDigits, thresholds } from '../../domain/disclosure-policy.ts'
import { areTooNear, momentOf } from '../release/statistics-in-time.ts'
import type { AttackedRound } from './attacked-round.ts'
import { wholeStatistics } from './read-statistics.ts'

/** For A1: are company statistics of fewer people or groups than their floor, or more exact than they may be? */
export function thinStatistics(round: AttackedRound): readonly boolean[] {
  const statistics = wholeStatistics(round)
  if (!statistics) return []
  const asked = round.measures.filter(
    ({ kind, id }) => kind === 'scale' && statistics.scales.some((one) => one.id === id),
  )
  const numbers = [
    ...[statistics.within, statistics.between].flat(2),
    ...statistics.scales.flatMap(({ alpha, omega }) => [alpha ?? null, omega ?? null]),
  ]
  return [
    ...asked.map((measure) => {
      const groups = round.units.filter(({ id }) => !round.inside.has(id)).map((unit) => unit.sizeOf(measure))
      const people = groups.reduce((sum, size) => sum + size, 0)
      const large = groups.filter((size) => size >= thresholds.ordinary.floor).length
      return people < companyThreshold.answers || large < companyThreshold.groups
    }),
    ...numbers.filter((one) => one !== null).map((one) => Number(one.toPrecision(statisticsDigits)) !== one),
  ]
}

/** For A9: would the difference of two rounds' statistics tell of a few people, or of nearly the same answers? */
export function nearStatistics(rounds: readonly AttackedRound[]): readonly boolean[] {
  const told = rounds.map(({ record }) => record).filter(({ release }) => release.statistics !== undefined)
  return told.flatMap((record, place) =>
    told.slice(0, place).map((before) => areTooNear(momentOf(record), momentOf(before))),
  )
}
