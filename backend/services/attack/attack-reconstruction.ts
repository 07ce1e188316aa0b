import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedRound } from './attacked-round.ts'
import { bestGuess } from './best-guess.ts'

/** A guess at all answers of a group that is right more often than this counts as found. */
const tooOften = 0.35

/**
 * A6: how often is the best guess at everybody's scores in a group right, given its figure? Larger groups leave more to
 * guess and are passed over: beyond twelve people, beyond eight where a scale has several items.
 */
export function attackReconstruction(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) => guessesIn(round).map((chance) => chance > tooOften))
  return outcomeOf('A6', trials)
}

/** How often the best guess is right, for each figure of a small group. */
export function guessesIn(round: AttackedRound): readonly number[] {
  const itemsOf = Map.groupBy(round.record.release.items, ({ scale }) => scale)
  return round.measures
    .filter(({ kind }) => kind === 'scale')
    .flatMap((measure) => {
      // More than three items leave only more to guess.
      const items = Math.min(Math.max(itemsOf.get(measure.id)?.length ?? 1, 1), 3)
      return shownFor(round, measure)
        .filter((unit) => unit.sizeOf(measure) <= (items === 1 ? 12 : 8))
        .map((unit) => {
          const code = unit.figureOf(measure) ?? 0
          return bestGuess({ people: unit.sizeOf(measure), code, step: round.step, items })
        })
    })
}
