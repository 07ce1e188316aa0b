import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedRound } from './attacked-round.ts'
import { bestGuess } from './best-guess.ts'

/** A guess at all answers of a group that is right more often than this counts as found. */
const tooOften = 0.35

/**
 * A6: how often is the best guess at all answers of a group right, given its figure? Each scale is taken as one five-point
 * item, the fewest answers it can be made of; larger groups leave more to guess and are passed over beyond twelve.
 */
export function attackReconstruction(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) =>
    round.measures
      .filter(({ kind }) => kind === 'scale')
      .flatMap((measure) =>
        shownFor(round, measure)
          .filter((unit) => unit.sizeOf(measure) <= 12)
          .map((unit) => {
            const code = unit.figureOf(measure) ?? 0
            return bestGuess({ people: unit.sizeOf(measure), code, step: round.step }) > tooOften
          }),
      ),
  )
  return outcomeOf('A6', trials)
}
