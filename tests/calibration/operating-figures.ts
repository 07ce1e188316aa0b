import { latentPerScaleDeviation } from './episode.ts'
import { firstJudged, isActive } from './judged-unit.ts'
import type { JudgedUnit } from './judged-unit.ts'
import { pooledRatio, scaledRatio } from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** The judged units of one world, organisation by organisation. */
export type JudgedWorld = readonly (readonly JudgedUnit[])[]
export type Alarmed = (unit: JudgedUnit, judgedRound: number) => boolean

/** Episodes that begin in rounds 3 to 6, so that six rounds after each are judged. */
const lastJudgedOnset = firstJudged + 3

const startsJudged = ({ truth: { episode } }: JudgedUnit) =>
  episode !== undefined && episode.onset >= firstJudged && episode.onset <= lastJudgedOnset

/** The share of starting patterns alarmed within a number of rounds, the round of onset included; hidden ones are missed. */
export const detectedShare = (world: JudgedWorld, alarmed: Alarmed, rounds: number): Ratio =>
  pooledRatio(
    world.map((units) => {
      const starting = units.filter(startsJudged)
      const found = starting.filter((unit) => {
        const onset = (unit.truth.episode?.onset ?? 0) - firstJudged
        return Array.from({ length: rounds }, (_, after) => onset + after).some((round) => alarmed(unit, round))
      })
      return { top: found.length, bottom: starting.length }
    }),
  )

/** The score that a share of the shown unit-rounds without a pattern exceeds. */
export const cutAtFalseShare = (world: JudgedWorld, detector: string, share: number): number => {
  const quiet = Float64Array.from(world.flat().flatMap((unit) => shownScores(unit, detector, false)))
  const sorted = quiet.toSorted().toReversed()
  return sorted[Math.floor(share * sorted.length)] ?? Infinity
}

const shownScores = (unit: JudgedUnit, detector: string, active: boolean): readonly number[] =>
  unit.scores[detector]!.flatMap((score, round) =>
    score === undefined || unit.truth.loud || isActive(unit.truth, round) !== active ? [] : [score],
  )

export const above =
  (detector: string, cut: number): Alarmed =>
  (unit, round) =>
    (unit.scores[detector]?.[round] ?? -Infinity) > cut

export const atDegree =
  (...degrees: readonly string[]): Alarmed =>
  (unit, round) =>
    degrees.includes(unit.warnings[round]?.degree ?? 'none')

const counted = (units: readonly JudgedUnit[], counts: (unit: JudgedUnit, round: number) => boolean): number =>
  units.reduce((sum, unit) => sum + unit.warnings.filter((_, round) => counts(unit, round)).length, 0)

const isQuiet: Alarmed = (unit, round) =>
  unit.warnings[round] !== undefined && !unit.truth.loud && !isActive(unit.truth, round)

/** Alarms per shown unit-round without a pattern. */
export const falseAlarms = (world: JudgedWorld, alarmed: Alarmed): Ratio =>
  pooledRatio(
    world.map((units) => ({
      top: counted(units, (unit, round) => isQuiet(unit, round) && alarmed(unit, round)),
      bottom: counted(units, isQuiet),
    })),
  )

/** Those that were not there a round before, per 100 unit-years of four rounds. */
export const newFalseAlarms = (world: JudgedWorld, alarmed: Alarmed): Ratio =>
  scaledRatio(
    pooledRatio(
      world.map((units) => ({
        top: counted(
          units,
          (unit, round) => round > 0 && isQuiet(unit, round) && alarmed(unit, round) && !alarmed(unit, round - 1),
        ),
        bottom: counted(units, (unit, round) => round > 0 && isQuiet(unit, round)),
      })),
    ),
    400,
  )

/** The share of shown unit-rounds with a pattern, however young or weak, that are alarmed. */
export const alarmedShare = (world: JudgedWorld, alarmed: Alarmed): Ratio => {
  const isActiveShown: Alarmed = (unit, round) => unit.warnings[round] !== undefined && isActive(unit.truth, round)
  return pooledRatio(
    world.map((units) => ({
      top: counted(units, (unit, round) => isActiveShown(unit, round) && alarmed(unit, round)),
      bottom: counted(units, isActiveShown),
    })),
  )
}

/** The share of alarms that are false. */
export const falseDiscovery = (world: JudgedWorld, alarmed: Alarmed): Ratio =>
  pooledRatio(
    world.map((units) => ({
      top: counted(units, (unit, round) => isQuiet(unit, round) && alarmed(unit, round)),
      bottom: counted(units, (unit, round) => !unit.truth.loud && alarmed(unit, round)),
    })),
  )

/** Among true act alarms: the share that names a pattern, and the share of those that name the right one. */
export const naming = (world: JudgedWorld): { readonly named: Ratio; readonly right: Ratio } => {
  const isTrueAct: Alarmed = (unit, round) => unit.warnings[round]?.degree === 'act' && isActive(unit.truth, round)
  const isNamed: Alarmed = (unit, round) => isTrueAct(unit, round) && unit.warnings[round]?.pattern !== 'cannot-tell'
  const isRight: Alarmed = (unit, round) =>
    isNamed(unit, round) && unit.warnings[round]?.pattern === unit.truth.episode?.pattern
  return {
    named: pooledRatio(world.map((units) => ({ top: counted(units, isNamed), bottom: counted(units, isTrueAct) }))),
    right: pooledRatio(world.map((units) => ({ top: counted(units, isRight), bottom: counted(units, isNamed) }))),
  }
}

const oneYearAndThreeQuarters = 7

/** The share of shown teams in which one person answers the worst in every round that are alarmed within seven rounds. */
export const loudShare = (world: JudgedWorld, alarmed: Alarmed): Ratio =>
  pooledRatio(
    world.map((units) => {
      const rounds = Array.from({ length: oneYearAndThreeQuarters }, (_, round) => round)
      const shown = units.filter(({ truth, warnings }) => truth.loud && rounds.some((round) => warnings[round]))
      return {
        top: shown.filter((unit) => rounds.some((round) => alarmed(unit, round))).length,
        bottom: shown.length,
      }
    }),
  )

/** Area under the curve over shown unit-rounds: the chance that a unit-round with a pattern scores above one without. */
export const areaUnderCurve = (world: JudgedWorld, detector: string): number => {
  const active = world.flat().flatMap((unit) => shownScores(unit, detector, true))
  const quiet = world.flat().flatMap((unit) => shownScores(unit, detector, false))
  const scored = [
    ...active.map((score) => ({ score, active: true })),
    ...quiet.map((score) => ({ score, active: false })),
  ].toSorted((one, other) => one.score - other.score)
  const ranks = scored.reduce((sum, one, index) => sum + (one.active ? index + 1 : 0), 0)
  return (ranks - (active.length * (active.length + 1)) / 2) / (active.length * quiet.length)
}

export const withResponse = (world: JudgedWorld, response: number): JudgedWorld =>
  world.map((units) => units.filter((unit) => unit.response === response))

/** Units without a pattern, and those whose pattern is so strong; in standard deviations of persons' scale scores. */
export const withStrength = (world: JudgedWorld, from: number, to: number): JudgedWorld =>
  world.map((units) =>
    units.filter(({ truth: { episode } }) => {
      const strength = (episode?.strength ?? 0) / latentPerScaleDeviation
      return episode === undefined || (strength >= from && strength < to)
    }),
  )

/** Of starting patterns found within six rounds, the middle number of rounds from onset, the round of onset being 1. */
export const medianDelay = (world: JudgedWorld, alarmed: Alarmed): number => {
  const delays = world.flat().flatMap((unit) => {
    if (!startsJudged(unit)) return []
    const onset = (unit.truth.episode?.onset ?? 0) - firstJudged
    const delay = [0, 1, 2, 3, 4, 5].find((after) => alarmed(unit, onset + after))
    return delay === undefined ? [] : [delay + 1]
  })
  return delays.toSorted((one, other) => one - other)[Math.floor(delays.length / 2)] ?? Number.NaN
}

export const ofSize = (world: JudgedWorld, size: number): JudgedWorld =>
  world.map((units) => units.filter(({ truth }) => truth.size === size))
