import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { nearStatistics } from './attack-statistics.ts'
import type { AttackedRound, AttackedUnit } from './attacked-round.ts'
import { fewestChanged } from '../../domain/disclosure-policy.ts'

/** Nearer than this, people are taken to answer as they did the last time. */
const daysUntilAnswersChange = 28

/** A8: was any round released twice, or out of order, so that two states of the same answers are out? */
export function attackRepeats(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.map(({ record }, place) => {
    const before = rounds.slice(0, place).map((one) => one.record)
    return before.some((one) => one.release.round === record.release.round || one.sequence >= record.sequence)
  })
  return outcomeOf('A8', trials)
}

/**
 * A9: are two figures of a group set beside each other, or days apart, though only a few people came or went, so that
 * the difference tells of these few? And so for the statistics of the whole company.
 */
export function attackChanges(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round, place) =>
    rounds.slice(0, place).flatMap((before) => {
      const isBeside = round.record.release.comparedWith === before.record.release.round
      if (!isBeside && daysBetween(round, before) >= daysUntilAnswersChange) return []
      const earlier = new Map(before.units.map((unit) => [unit.id, unit]))
      const comparable = new Set(round.record.release.units.filter((unit) => unit.comparable).map(({ id }) => id))
      return round.units
        .filter(({ id }) => (isBeside && comparable.has(id)) || daysBetween(round, before) < daysUntilAnswersChange)
        .flatMap((unit) => isSlight(unit, earlier.get(unit.id), [round, before]))
    }),
  )
  return outcomeOf('A9', [...trials, ...nearStatistics(rounds)])
}

function isSlight(
  now: AttackedUnit,
  before: AttackedUnit | undefined,
  [round, earlier]: readonly [AttackedRound, AttackedRound],
): readonly boolean[] {
  if (!before || !isShown(round, now) || !isShown(earlier, before)) return []
  const people = now.people.symmetricDifference(before.people).size
  return [people > 0 && people < fewestChanged]
}

const isShown = ({ measures }: AttackedRound, unit: AttackedUnit): boolean =>
  measures.some((measure) => unit.figureOf(measure) !== undefined)

function daysBetween(one: AttackedRound, other: AttackedRound): number {
  return Math.abs(Date.parse(one.record.release.closedOn) - Date.parse(other.record.release.closedOn)) / 86_400_000
}
