import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { thinStatistics } from './attack-statistics.ts'
import { shownFor, shownInside, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'

/** A1: is any figure made of fewer people than its floor, or are company statistics? */
export function attackThresholds(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = rounds.flatMap((round) => [
    ...round.measures.flatMap((measure) =>
      shownFor(round, measure).map((unit) => unit.sizeOf(measure) < measure.floor),
    ),
    ...thinStatistics(round),
  ])
  return outcomeOf('A1', trials)
}

/** A2: does a shown unit less a shown one inside it, or less all shown ones inside it, leave a small group? */
export function attackSubtractions(rounds: readonly AttackedRound[]): AttackOutcome {
  const trials = everyShown(rounds).flatMap(({ round, measure, unit }) => {
    const inside = shownBelow(round, measure, unit)
    const rests = inside.map((inner) => unit.sizeOf(measure) - inner.sizeOf(measure))
    return [...rests, restOf(round, measure, unit)].map((rest) => isSmall(rest, measure))
  })
  return outcomeOf('A2', trials)
}

/** Of more shown groups inside one, not every two are picked: large organisations have millions of such pairs. */
const mostPicked = 100

/** A7: whoever picks up to three shown groups and combines them, does a small group come out? */
export function attackSelections(rounds: readonly AttackedRound[]): AttackOutcome {
  return outcomeOf('A7', selections(rounds))
}

function* selections(rounds: readonly AttackedRound[]): Iterable<boolean> {
  for (const { round, measure, unit } of everyShown(rounds)) {
    const inside = shownInside(round, measure, unit).map((inner) => inner.sizeOf(measure))
    const whole = unit.sizeOf(measure)
    for (const [index, one] of inside.entries()) {
      yield isSmall(whole - one, measure)
      for (const other of inside.slice(index + 1, index + mostPicked)) yield isSmall(whole - one - other, measure)
    }
  }
}

type Shown = { readonly round: AttackedRound; readonly measure: AttackedMeasure; readonly unit: AttackedUnit }

const everyShown = (rounds: readonly AttackedRound[]): readonly Shown[] =>
  rounds.flatMap((round) =>
    round.measures.flatMap((measure) => shownFor(round, measure).map((unit) => ({ round, measure, unit }))),
  )

function shownBelow(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit): readonly AttackedUnit[] {
  return shownInside(round, measure, unit).flatMap((inner) => [inner, ...shownBelow(round, measure, inner)])
}

function restOf(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit): number {
  return shownInside(round, measure, unit).reduce((rest, inner) => rest - inner.sizeOf(measure), unit.sizeOf(measure))
}

const isSmall = (people: number, { difference }: AttackedMeasure): boolean => people > 0 && people < difference
