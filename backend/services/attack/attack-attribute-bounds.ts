import { codeBounds, wholeScale, type Bounds } from '../../../analytics/index.ts'
import { shownFor, stepOf } from './attacked-round.ts'
import { boundedUnits } from './bounded-units.ts'
import type { CrossedAtoms } from './crossed-atoms.ts'
import { less, restOf, sizeIn, type Crossed, type Trial } from './crossed-measure.ts'
import { isPastOnGrid, onGrid, widthOf } from './score-grid.ts'
import { someOf } from './some-of.ts'
import type { KnownSums, SumBounds, SumBoundsSolver } from './sum-bounds.ts'

/** A mean known this exactly, one point of a five-point item, counts as found; and one on a side of the middle. */
const tooNarrow = 25
const middle = 50

/** Hidden values, who declared none, and whoever units and values leave of each other: known only because figures were put together. */
export function boundsBesideUnits(crossed: Crossed, solver: SumBoundsSolver): readonly Trial[] {
  const { round, measure, atoms } = crossed
  const values = round.record.release.attribute?.values ?? []
  const hidden = [...values.keys()]
    .filter((value) => !atoms.shownValues.includes(value))
    .map((value) => atoms.ofValue(value))
    .filter((places) => places.length > 0 && sizeIn(atoms, places) < measure.difference)
  const step = stepOf(round, measure)
  const { ofUnits, ofValues } = knownSums(crossed)
  const left = leftOfEachOther(crossed)
  const rest = restOf(atoms)
  const isPast = (places: readonly number[], sumOf: SumBounds): boolean => {
    const mean = meanOf(atoms, places, sumOf)
    return mean !== undefined && isPastOnGrid(mean, { ...measure, step, width: widthOf(round, measure) })
  }
  // Bounds only widen from what is met to what is left, and where less is known: what is past no end there is past none.
  const arePast = (asked: readonly (readonly number[])[], sums: KnownSums['sums']): readonly (readonly number[])[] =>
    solver({ people: atoms.people, sums }, (sumOf, met) =>
      asked.filter((places) => (met(places) === undefined || isPast(places, met)) && isPast(places, sumOf)),
    )
  const together = arePast([rest, ...left], [...ofUnits, ...ofValues])
  const byUnits = new Set(arePast(together, ofUnits))
  const finer = new Set(together.filter((places) => !byUnits.has(places)))
  return solver({ people: atoms.people, sums: [...ofUnits, ...ofValues] }, (sumOf) => {
    const people = sizeIn(atoms, rest)
    const isFiner = people > 0 && !atoms.areWholeUnits(rest) && (people < measure.difference || finer.has(rest))
    return [
      ['A4', isFiner],
      ...left.map((places): Trial => ['A4', finer.has(places)]),
      ...hidden.map((places): Trial => {
        const own = meanOf(atoms, places, sumOf)
        const isKnown = own && (own.high - own.low <= tooNarrow || own.high < middle || own.low > middle)
        return ['A4', isFiner && isKnown === true]
      }),
    ]
  })
}

/** Between which sums the shown units and the shown values lie, each by its code. */
function knownSums({ round, measure, before, atoms }: Crossed) {
  const values = round.record.release.attribute?.values ?? []
  const width = widthOf(round, measure)
  const inSum = ({ groups, low, high }: Bounds & { readonly groups: readonly number[] }) => {
    const people = sizeIn(atoms, groups)
    const narrowed = onGrid({ people, low, high }, width)
    return { groups, low: narrowed.low * people, high: narrowed.high * people }
  }
  return {
    ofUnits: boundedUnits(round, measure, before).map(({ id, low, high }) =>
      inSum({ groups: atoms.inUnit(id), low, high }),
    ),
    ofValues: atoms.shownValues.map((value) => {
      const groups = atoms.ofValue(value)
      const figure = {
        step: stepOf(round, measure),
        people: sizeIn(atoms, groups),
        endsOf: measure.floor,
        isRobust: measure.isRobust,
      }
      const code = values[value]?.scores[measure.id] ?? null
      return inSum({ groups, ...(code === null ? wholeScale : codeBounds({ ...figure, code })) })
    }),
  }
}

/**
 * What is left of each shown unit without some of the shown values, and of each shown value without a shown unit; of a unit
 * as a whole, without one shown unit inside it, and without all of them. A hidden team is part of one of these and no better
 * known. One person has less room than any figure, whatever is told.
 */
function leftOfEachOther({ round, measure, atoms }: Crossed): readonly (readonly number[])[] {
  const units = shownFor(round, measure).map(({ id }) => atoms.inUnit(id))
  const values = atoms.shownValues.map((value) => atoms.ofValue(value))
  const left = units.flatMap((unit) => {
    const isPart = new Set(unit)
    const inside = units.filter((one) => one.length < unit.length && one.every((place) => isPart.has(place)))
    return [[], ...inside, inside.flat()].flatMap((within) =>
      someOf(values).map((some) => less(unit, [...within, ...some.flat()])),
    )
  })
  const distinct = new Map(
    [...left, ...values.flatMap((own) => units.map((unit) => less(own, unit)))]
      .filter((places) => sizeIn(atoms, places) > 1)
      .map((places) => [places.join(' '), places]),
  )
  return [...distinct.values()]
}

function meanOf(atoms: CrossedAtoms, places: readonly number[], sumOf: SumBounds) {
  const people = sizeIn(atoms, places)
  const sum = people > 0 ? sumOf(places) : undefined
  return sum && { people, low: sum.low / people, high: sum.high / people }
}
