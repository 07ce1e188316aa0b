import type { AttackedMeasure, AttackedRound } from './attacked-round.ts'

/** The groups nothing is inside of, in which everybody who answered a measure is exactly once. */
export type SmallestGroups = {
  /** How many answered, by place. */
  readonly people: readonly number[]
  /** Places of the groups in a unit. */
  readonly inUnit: (unit: string) => readonly number[]
}

/** Those from which somebody answered a measure in a round. */
export function smallestGroups(round: AttackedRound, measure: AttackedMeasure): SmallestGroups {
  const counted = round.units.filter((unit) => !round.inside.has(unit.id) && unit.sizeOf(measure) > 0)
  const places = new Map(counted.map(({ id }, place) => [id, place]))
  const inUnit = (unit: string): readonly number[] => {
    const inside = round.inside.get(unit)
    if (inside) return inside.flatMap(({ id }) => inUnit(id))
    const place = places.get(unit)
    return place === undefined ? [] : [place]
  }
  return { people: counted.map((unit) => unit.sizeOf(measure)), inUnit }
}
