import { linearAudit } from '../../../analytics/index.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedMeasure, type AttackedRound } from './attacked-round.ts'
import { smallestGroups } from './smallest-groups.ts'

/**
 * A3: adding and subtracting all figures of a measure in every possible way, does anything about a small group follow?
 * One trial a measure and round; what cannot be proved counts as found.
 */
export function attackSums(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) => round.measures.map((measure) => leaks(round, measure)))
  return outcomeOf('A3', trials)
}

function leaks(round: AttackedRound, measure: AttackedMeasure): boolean {
  const { people, inUnit } = smallestGroups(round, measure)
  const sums = shownFor(round, measure).map(({ id }) => inUnit(id).map((place) => [place, 1] as const))
  return !linearAudit({ people, sums, fewest: measure.difference }).isSafe
}
