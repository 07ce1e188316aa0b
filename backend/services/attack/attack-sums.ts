import { linearAudit, type SignedSet } from '../../../analytics/index.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedMeasure, type AttackedRound } from './attacked-round.ts'

/**
 * A3: adding and subtracting all figures of a measure in every possible way, does anything about a small group follow?
 * One trial a measure and round; what cannot be proved counts as found.
 */
export function attackSums(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) => round.measures.map((measure) => leaks(round, measure)))
  return outcomeOf('A3', trials)
}

function leaks(round: AttackedRound, measure: AttackedMeasure): boolean {
  const bottom = round.units.filter(({ id }) => !round.inside.has(id))
  const counted = bottom.filter((unit) => unit.sizeOf(measure) > 0)
  const atomOf = new Map(counted.map(({ id }, atom) => [id, atom]))
  const groupsIn = (unit: string): readonly string[] =>
    round.inside.get(unit)?.flatMap(({ id }) => groupsIn(id)) ?? [unit]
  const sums = shownFor(round, measure).map(({ id }) =>
    groupsIn(id).flatMap((group): SignedSet => {
      const atom = atomOf.get(group)
      return atom === undefined ? [] : [[atom, 1]]
    }),
  )
  const people = counted.map((unit) => unit.sizeOf(measure))
  return !linearAudit({ people, sums, fewest: measure.difference }).isSafe
}
