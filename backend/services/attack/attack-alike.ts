import { expectedLargest, largestCorrected, remainderBounds, type Bounds } from '../../../analytics/index.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import type { AttackedMeasure, AttackedRound } from './attacked-round.ts'
import { boundedUnits } from './bounded-units.ts'
import { onGrid, widthOf } from './score-grid.ts'

const middle = 50
const rounding = 1e-9

/** What figures leave a group of people at most between an end of the range and all their answers. */
type Room = {
  readonly people: number
  /** Points from the end, added up over all of them. */
  readonly points: number
  /** Whether they can come to exactly that, which bounds without a grid only come near to. */
  readonly isReached?: boolean
}

/**
 * A5: people of a shown group take their own answers away. Does what is released then say that all the others answered on
 * one side of the middle, or of a single item that none of the others is favourable, or all are? By a figure alone, and by
 * all figures together about whoever is in a shown unit and in no shown one inside it.
 *
 * `insiders`: how many people compare their answers, 0 for somebody outside. Every figure is taken as fresh.
 */
export function attackAlike(rounds: readonly AttackedRound[], insiders = 1): AttackOutcome {
  const trials = rounds.flatMap((round) =>
    round.measures.flatMap((measure) =>
      roomsOf(round, measure).map((rooms) => rooms.some((room) => areAlike(measure, room, insiders))),
    ),
  )
  return outcomeOf('A5', trials)
}

/**
 * Whether those who are left must all lie on one side: whether not even one of them can reach the middle once the insiders
 * have taken from the room what one person can take at most, each.
 *
 * @example
 * isForcedAlike({ people: 5, points: 75 }, 1) // => true: at "10 or lower" five have 75 points, and an insider may have 25 of them
 */
export function isForcedAlike({ people, points, isReached = false }: Room, insiders: number): boolean {
  return people > insiders && points <= middle + 100 * insiders + (isReached ? -rounding : rounding)
}

/** Of an item's room every answer to the other side takes 100 points: one more of them than there are insiders must fit. */
function areAlike({ kind }: AttackedMeasure, room: Room, insiders: number): boolean {
  if (kind === 'scale') return isForcedAlike(room, insiders)
  return room.people > insiders && room.points <= 100 * (insiders + 1) + rounding
}

/** By shown unit: to both ends, by its figure alone and of whoever is in no shown unit inside it by all figures together. */
function roomsOf(round: AttackedRound, measure: AttackedMeasure): readonly (readonly Room[])[] {
  const figures = boundedUnits(round, measure)
  const width = measure.kind === 'scale' ? widthOf(round, measure) : undefined
  const units = figures.map((unit) => onGrid(unit, width))
  const rests = remainderBounds(units)
  const isReached = width !== undefined
  return units.map((unit, at) => {
    const rest = rests.get(unit.id)
    // Figures that contradict each other tell that one of them is an older one that stands.
    const isTold = rest !== undefined && rest.low <= rest.high
    return [
      ...toEnds(unit, isReached),
      ...(isTold ? toEnds(rest, isReached) : []),
      ...(measure.isRobust && unit.people > 1 ? withoutInsider(figures[at] ?? unit, measure) : []),
    ]
  })
}

type Group = Bounds & { readonly people: number }

const toEnds = ({ people, low, high }: Group, isReached: boolean): readonly Room[] => [
  { people, points: people * high, isReached },
  { people, points: people * (100 - low), isReached },
]

/**
 * Whoever answered worst of all knows to be the one whom a robust figure leaves out: the others' mean is then the figure
 * less its correction, which brings it nearer to the favourable end, by the most it can be. The insider's own room is
 * added, to be taken away.
 */
function withoutInsider({ people, low, high }: Group, { adverse }: AttackedMeasure): readonly Room[] {
  const corrected = largestCorrected * expectedLargest(people)
  // The bounds of a robust figure are one person wider than its code.
  const favourable = (adverse === 'high' ? high : 100 - low) - 100 / people
  return [{ people, points: (people - 1) * favourable - corrected + 100 }]
}
