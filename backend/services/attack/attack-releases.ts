import type { ReleaseRecord } from '../../domain/release.ts'
import { attackAttribute } from './attack-attribute.ts'
import type { KnownDeclared } from './crossed-atoms.ts'
import { attackAlike } from './attack-alike.ts'
import { attackExits } from './attack-exits.ts'
import { attackIntervals } from './attack-intervals.ts'
import type { AttackOutcome } from './attack-outcome.ts'
import { attackReconstruction } from './attack-reconstruction.ts'
import { attackChanges, attackRepeats } from './attack-rounds.ts'
import { attackSelections, attackSubtractions, attackThresholds } from './attack-sizes.ts'
import { attackSums } from './attack-sums.ts'
import { attackedRound, unknownSizes, type KnownSizes } from './attacked-round.ts'
import { sumBoundsSolver } from './sum-bounds.ts'

/**
 * Attacks everything that was ever released, oldest first, as somebody would who knows all memberships and who answered
 * but no answer. Says how much was tried and what succeeded, in counts.
 *
 * Sizes are those of people issued a ballot, the most who can have answered; `sizesOf` gives better ones by round, and
 * `declaredIn` numbers of those who declared what, which the ledger never has.
 */
export async function attackReleases(
  records: readonly ReleaseRecord[],
  sizesOf: (round: string) => KnownSizes = () => unknownSizes,
  declaredIn?: KnownDeclared,
): Promise<readonly AttackOutcome[]> {
  const rounds = records.map((record) => attackedRound(record, sizesOf(record.release.round)))
  const solver = await sumBoundsSolver()
  const outcomes = [
    attackThresholds(rounds),
    attackSubtractions(rounds),
    attackSums(rounds),
    attackIntervals(rounds, solver),
    attackAlike(rounds),
    attackReconstruction(rounds),
    attackSelections(rounds),
    attackRepeats(rounds),
    attackChanges(rounds),
    attackExits(records),
  ]
  const ofAttribute = attackAttribute(rounds, solver, declaredIn)
  return outcomes.map((one) => withMore(one, ofAttribute))
}

function withMore({ attack, tried, found }: AttackOutcome, more: readonly AttackOutcome[]): AttackOutcome {
  const also = more.filter((one) => one.attack === attack)
  return {
    attack,
    tried: also.reduce((sum, one) => sum + one.tried, tried),
    found: also.reduce((sum, one) => sum + one.found, found),
  }
}
