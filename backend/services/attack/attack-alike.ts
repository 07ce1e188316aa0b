import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { shownFor, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'

const middle = 50

/** A5: does a figure alone say that everybody in the group answered on the same side of the middle? */
export function attackAlike(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) =>
    round.measures.flatMap((measure) =>
      shownFor(round, measure).map((unit) => isForcedAlike(endOf(round, measure, unit), unit.sizeOf(measure), 0)),
    ),
  )
  return outcomeOf('A5', trials)
}

/**
 * Whether all but an insider must lie below the middle where the mean of so many is below `end` (points): whether not
 * even one of the others can reach the middle. `insider`: the insider's own score, counted from the end; 0 for nobody.
 */
export function isForcedAlike(end: number | null, people: number, insider: number): boolean {
  return end !== null && end * people - insider <= middle
}

/** The mean is nearer to one end of the range than this (points), where the figure is an end code. */
function endOf(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit): number | null {
  const figure = unit.figureOf(measure)
  const step = measure.kind === 'item' ? 10 : round.step
  if (figure === undefined || (figure > step && figure < 100 - step)) return null
  return 1.5 * step
}
