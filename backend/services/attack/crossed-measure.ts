import type { ReleaseAttack } from '../../messages/attack-words.ts'
import type { AttackedMeasure, AttackedRound } from './attacked-round.ts'
import type { CrossedAtoms } from './crossed-atoms.ts'

export type Trial = readonly [attack: ReleaseAttack, succeeded: boolean]

/** A scale whose score is told by what people declared. */
export type Crossed = {
  readonly round: AttackedRound
  readonly measure: AttackedMeasure
  readonly before: readonly AttackedRound[]
  /** Fewest people whom the rule for units leaves anywhere. */
  readonly fewest: number
  readonly atoms: CrossedAtoms
}

export const sizeIn = ({ people }: CrossedAtoms, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (people[place] ?? 0), 0)

export const less = (one: readonly number[], other: readonly number[]): readonly number[] => [
  ...new Set(one).difference(new Set(other)),
]

/** Everybody who is in no shown value. */
export const restOf = ({ people, shownValues, ofValue }: CrossedAtoms): readonly number[] =>
  less([...people.keys()], shownValues.flatMap(ofValue))
