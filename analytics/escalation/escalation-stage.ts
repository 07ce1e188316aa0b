import type { HistoryRound, HistoryUnit, ReleasedHistory } from '../early-warning/released-history.ts'
import { stageLikelihoods, type StageFigures } from './stage-likelihoods.ts'
import { stageConstructs, stages, usualStages, type Stage } from './stage-profiles.ts'

export type EscalationStage = {
  readonly unit: string
  readonly stage: Stage | 'cannot-tell'
  /** Since two shown rounds ago, or the first. */
  readonly direction: 'up' | 'down' | 'steady' | 'cannot-tell'
}

/** A step has to be as probable as this to be told, and the mean step to move as far to be called up or down. */
const tellFrom = 0.6
const movedFrom = 0.5
/** From one round to the next: the step kept, one up or down, or any other. */
const kept = 0.86
const oneStep = 0.06
const anyOther = 0.01
const roundsBack = 2

/**
 * On which step of the ladder each unit of the last round stands, and whether it climbs, from its released scores on
 * conflict, tone, can-say-stop, witness and punishment beside those of the other units, round by round. Says what a
 * conflict looks like where there is one, and never that there is one. In the order of the last round's units; units
 * that show no conflict scale, or nothing beside it, are left out.
 */
export function escalationStages({ rounds }: ReleasedHistory): readonly EscalationStage[] {
  const asked = rounds.map((round) => ({
    round,
    centre: centreOf(round),
    units: new Map(round.units.map((unit) => [unit.unit, unit])),
  }))
  return (rounds.at(-1)?.units ?? []).flatMap(({ unit }) => {
    const seen = asked.flatMap(({ round, centre, units }, index) => {
      const figures = figuresOf(round, units.get(unit), centre)
      return figures ? [{ index, figures }] : []
    })
    if (seen.at(-1)?.index !== rounds.length - 1) return []
    const beliefs = filtered(seen.map(({ figures }) => figures))
    return [{ unit, stage: stageOf(beliefs.at(-1)), direction: directionOf(beliefs) }]
  })
}

/** Round by round, how probable each step is: a chain in which steps seldom change. */
function filtered(figures: readonly StageFigures[]): readonly (readonly number[])[] {
  const beliefs: (readonly number[])[] = []
  let before = stages.map((stage) => usualStages[stage])
  for (const one of figures) {
    const likelihoods = stageLikelihoods(one)
    const joint = before.map((probability, stage) => probability * (likelihoods[stage] ?? 0))
    const total = joint.reduce((sum, probability) => sum + probability, 0)
    const belief = joint.map((probability) => probability / total)
    beliefs.push(belief)
    before = moved(belief)
  }
  return beliefs
}

function moved(belief: readonly number[]): number[] {
  const passed = (from: number, to: number) => (from === to ? kept : Math.abs(from - to) === 1 ? oneStep : anyOther)
  const next = belief.map((_, to) => belief.reduce((sum, probability, from) => sum + probability * passed(from, to), 0))
  const total = next.reduce((sum, probability) => sum + probability, 0)
  return next.map((probability) => probability / total)
}

function stageOf(belief: readonly number[] = []): EscalationStage['stage'] {
  return stages.find((_, index) => (belief[index] ?? 0) >= tellFrom) ?? 'cannot-tell'
}

function directionOf(beliefs: readonly (readonly number[])[]): EscalationStage['direction'] {
  const now = beliefs.at(-1)
  const then = beliefs.at(-1 - roundsBack) ?? beliefs.at(0)
  if (!now || !then || beliefs.length < 2) return 'cannot-tell'
  const change = meanStep(now) - meanStep(then)
  if (Math.abs(change) < movedFrom) return 'steady'
  return change > 0 ? 'up' : 'down'
}

const meanStep = (belief: readonly number[]) => belief.reduce((sum, probability, step) => sum + step * probability, 0)

type Centre = ReadonlyMap<string, number>

/** What is usual on each scale in a round, in unfavourable points, drawn toward an ordinary workplace's where few show it. */
const ordinary = { points: 30, units: 5 }

function centreOf(round: HistoryRound): Centre {
  return new Map(
    round.scales.map(({ scale, adverse }) => {
      const shown = round.units.flatMap(({ scores }) => scores[scale] ?? [])
      const points = shown.map((score) => (adverse === 'high' ? score : 100 - score))
      const middle = points.length > 0 ? halfTrimmedMean(points) : ordinary.points
      return [scale, (points.length * middle + ordinary.units * ordinary.points) / (points.length + ordinary.units)]
    }),
  )
}

/** The mean of the middle half: units in conflict do not set what is usual, and coarse scores do not make it jump. */
function halfTrimmedMean(points: readonly number[]): number {
  const sorted = points.toSorted((one, other) => one - other)
  const quarter = Math.floor(sorted.length / 4)
  const middle = sorted.slice(quarter, sorted.length - quarter)
  return middle.reduce((sum, one) => sum + one, 0) / middle.length
}

function figuresOf(round: HistoryRound, unit: HistoryUnit | undefined, centre: Centre): StageFigures | undefined {
  const excess = unit ? excessOf(round, unit, centre) : new Map()
  if (!unit || !excess.has('conflict') || excess.size < 2) return undefined
  return { excess, answered: unit.answered, step: round.step }
}

function excessOf({ scales }: HistoryRound, { scores }: HistoryUnit, centre: Centre): StageFigures['excess'] {
  return new Map(
    stageConstructs.flatMap((construct) => {
      const asked = scales.find((one) => one.construct === construct)
      const score = asked && scores[asked.scale]
      if (!asked || score === undefined) return []
      const points = asked.adverse === 'high' ? score : 100 - score
      return [[construct, points - (centre.get(asked.scale) ?? points)] as const]
    }),
  )
}
