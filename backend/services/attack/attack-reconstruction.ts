import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, stepOf, type AttackedMeasure, type AttackedRound } from './attacked-round.ts'
import { bestGuess, bestGuessOfSum, type AnswerClass, type Guess } from './best-guess.ts'
import { statisticsEvidence } from './statistics-evidence.ts'

/** A guess at all answers of a group that is right more often than this counts as found. */
const tooOften = 0.35
/** And so does the sum of a group's scores that company statistics make as good as known. */
const asGoodAsKnown = 0.9

/**
 * A6: how often is the best guess at everybody's scores in a group right, given its figure and all company statistics? And
 * do the statistics tell the exact sum of the group's scores? Larger groups leave more to guess and are passed over:
 * beyond twelve people, beyond eight where a scale has several items.
 */
export function attackReconstruction(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) =>
    guessesIn(round).flatMap(({ answers, sum }) => [
      answers > tooOften,
      ...(sum ? [sum.chance > asGoodAsKnown && sum.byFigureAlone <= asGoodAsKnown] : []),
    ]),
  )
  return outcomeOf('A6', trials)
}

/** How often the best guess at a small group is right. */
export type GroupGuess = {
  readonly unit: string
  /** At all its answers. */
  readonly answers: number
  /** At the exact sum of its scores (points), with company statistics and without; absent where there are none. */
  readonly sum?: { readonly guess: number; readonly chance: number; readonly byFigureAlone: number }
}

/** One guess for each figure of a small group. */
export function guessesIn(round: AttackedRound): readonly GroupGuess[] {
  const itemsOf = Map.groupBy(round.record.release.items, ({ scale }) => scale)
  return round.measures
    .filter(({ kind }) => kind === 'scale')
    .flatMap((measure) => {
      // More than three items leave only more to guess.
      const items = Math.min(Math.max(itemsOf.get(measure.id)?.length ?? 1, 1), 3)
      return guessesAt(round, measure, items)
    })
}

function guessesAt(round: AttackedRound, measure: AttackedMeasure, items: number): readonly GroupGuess[] {
  const evidenceOf = statisticsEvidence(round, measure, items)
  const step = stepOf(round, measure)
  return shownFor(round, measure)
    .filter((unit) => unit.sizeOf(measure) <= (items === 1 ? 12 : 8))
    .map((unit) => {
      const code = unit.figureOf(measure) ?? 0
      const guess = { people: unit.sizeOf(measure), code, step, isRobust: measure.isRobust, items }
      const evidence = round.inside.has(unit.id) ? undefined : evidenceOf(unit)
      return {
        unit: unit.id,
        answers: bestGuess(guess, evidence),
        ...(evidence ? { sum: sumGuess(guess, evidence) } : {}),
      }
    })
}

function sumGuess(guess: Guess, evidence: (one: AnswerClass) => number): NonNullable<GroupGuess['sum']> {
  const { sum, chance } = bestGuessOfSum(guess, evidence)
  return { guess: sum, chance, byFigureAlone: bestGuessOfSum(guess).chance }
}
