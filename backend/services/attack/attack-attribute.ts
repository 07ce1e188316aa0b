import { codeBounds, linearAudit, sumOver, wholeScale, type Bounds, type SignedSet } from '../../../analytics/index.ts'
import { tellsAttribute } from '../../domain/attribute-in-scope.ts'
import { attributeThreshold, fewestDaysBetweenAttributes } from '../../domain/disclosure-policy.ts'
import type { ReleaseAttack } from '../../messages/attack-words.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { stepOf, shownFor, type AttackedMeasure, type AttackedRound } from './attacked-round.ts'
import { bestGuess } from './best-guess.ts'
import { boundedUnits } from './bounded-units.ts'
import { crossedAtoms, type CrossedAtoms, type KnownDeclared } from './crossed-atoms.ts'
import { isPastOnGrid, onGrid, widthOf } from './score-grid.ts'
import { someOf } from './some-of.ts'
import type { SumBounds, SumBoundsSolver } from './sum-bounds.ts'

type Trial = readonly [attack: ReleaseAttack, succeeded: boolean]

/** A mean known this exactly, one point of a five-point item, counts as found; and one on a side of the middle. */
const tooNarrow = 25
const middle = 50
const tooOften = 0.35

/**
 * What people declared of themselves, attacked beside everything else that is shown: values of too few (A1), taken from units
 * and units from them (A2), added and subtracted in every way (A3), within the bounds of rounding (A4), guessed at (A6), and
 * told twice within a year (A9). All but the year needs somebody who knows who declared what in which group.
 */
export function attackAttribute(
  rounds: readonly AttackedRound[],
  solver: SumBoundsSolver,
  declaredIn: KnownDeclared = () => undefined,
): readonly AttackOutcome[] {
  const trials: readonly Trial[] = [
    ...toldTooOften(rounds),
    ...rounds.flatMap((round, place) => trialsOf(round, rounds.slice(0, place), { solver, declaredIn })),
  ]
  return [...Map.groupBy(trials, ([attack]) => attack)].map(([attack, all]) =>
    outcomeOf(
      attack,
      all.map(([, succeeded]) => succeeded),
    ),
  )
}

function toldTooOften(rounds: readonly AttackedRound[]): readonly Trial[] {
  const days = rounds
    .filter(({ record }) => tellsAttribute(record))
    .map(({ record }) => Date.parse(record.release.closedOn) / 86_400_000)
  return days.slice(1).map((day, at): Trial => ['A9', day - (days[at] ?? 0) < fewestDaysBetweenAttributes])
}

type Means = { readonly solver: SumBoundsSolver; readonly declaredIn: KnownDeclared }

function trialsOf(
  round: AttackedRound,
  before: readonly AttackedRound[],
  { solver, declaredIn }: Means,
): readonly Trial[] {
  const declared = declaredIn(round.record.release.round)
  const classes = new Map(round.record.release.scales.map((scale) => [scale.id, scale.class]))
  return round.measures.flatMap((given) => {
    const itemClass = given.kind === 'scale' ? classes.get(given.id) : undefined
    if (!itemClass || !declared) return []
    const measure = { ...given, ...attributeThreshold[itemClass] }
    const crossed = { round, measure, before, fewest: given.difference, atoms: crossedAtoms(round, measure, declared) }
    return crossed.atoms.shownValues.length === 0
      ? []
      : [...bySize(crossed), ...bySums(crossed), ...byBounds(crossed, solver), ...byGuess(crossed)]
  })
}

type Crossed = {
  readonly round: AttackedRound
  readonly measure: AttackedMeasure
  readonly before: readonly AttackedRound[]
  /** Fewest people whom the rule for units leaves anywhere. */
  readonly fewest: number
  readonly atoms: CrossedAtoms
}

const sizeIn = ({ people }: CrossedAtoms, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (people[place] ?? 0), 0)

const less = (one: readonly number[], other: readonly number[]): readonly number[] => [
  ...new Set(one).difference(new Set(other)),
]

/** Everybody who is in no shown value. */
const restOf = ({ people, shownValues, ofValue }: CrossedAtoms): readonly number[] =>
  less([...people.keys()], shownValues.flatMap(ofValue))

function bySize({ round, measure, atoms }: Crossed): readonly Trial[] {
  const isSmall = (places: readonly number[]): boolean => {
    const people = sizeIn(atoms, places)
    return people > 0 && people < measure.difference && !atoms.areWholeUnits(places)
  }
  const units = shownFor(round, measure).map(({ id }) => atoms.inUnit(id))
  return [
    ['A2', isSmall(restOf(atoms))],
    ...atoms.shownValues.flatMap((value): readonly Trial[] => {
      const own = atoms.ofValue(value)
      return [
        ['A1', sizeIn(atoms, own) < measure.floor],
        ...units.flatMap((unit): readonly Trial[] => {
          const [outside, beside] = [less(own, unit), less(unit, own)]
          if (outside.length > 0 && beside.length > 0) return []
          return [['A2', isSmall(outside) || isSmall(beside)]]
        }),
      ]
    }),
  ]
}

/**
 * Fewer people than the units' own rule leaves anywhere, whoever they are; and fewer than cells are made of, where they are no
 * whole units: a shown team of five is no finding.
 */
function bySums({ round, measure, fewest, atoms }: Crossed): readonly Trial[] {
  const shown = [
    ...shownFor(round, measure).map(({ id }) => atoms.inUnit(id)),
    ...atoms.shownValues.map((value) => atoms.ofValue(value)),
  ]
  const system = { people: atoms.people, sums: shown.map(sumOver) }
  const isCell = (set: SignedSet): boolean => !atoms.areWholeUnits(set.map(([place]) => place))
  return [
    ['A3', !linearAudit({ ...system, fewest }).isSafe],
    ['A3', linearAudit({ ...system, fewest: measure.difference }).findings.some(isCell)],
  ]
}

/** Hidden values, who declared none, and whoever units and values leave of each other: known only because figures were put together. */
function byBounds(crossed: Crossed, solver: SumBoundsSolver): readonly Trial[] {
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
  const past = (sumOf: SumBounds): readonly boolean[] =>
    [rest, ...left].map((places) => {
      const mean = meanOf(atoms, places, sumOf)
      return mean !== undefined && isPastOnGrid(mean, { ...measure, step, width: widthOf(round, measure) })
    })
  const byUnits = solver({ people: atoms.people, sums: ofUnits }, past)
  return solver({ people: atoms.people, sums: [...ofUnits, ...ofValues] }, (sumOf) => {
    const [restIsPast = false, ...othersArePast] = past(sumOf).map((isPast, at) => isPast && byUnits[at] === false)
    const people = sizeIn(atoms, rest)
    const isFiner = people > 0 && !atoms.areWholeUnits(rest) && (people < measure.difference || restIsPast)
    return [
      ['A4', isFiner],
      ...othersArePast.map((isPast): Trial => ['A4', isPast]),
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

/** Larger groups leave more to guess and are passed over, as is a value of the whole scale. */
function byGuess({ round, measure, atoms }: Crossed): readonly Trial[] {
  const { items, attribute } = round.record.release
  const count = Math.min(3, Math.max(1, items.filter(({ scale }) => scale === measure.id).length))
  const step = stepOf(round, measure)
  return atoms.shownValues.flatMap((value): readonly Trial[] => {
    const people = sizeIn(atoms, atoms.ofValue(value))
    const code = attribute?.values[value]?.scores[measure.id] ?? null
    if (code === null || people > (count === 1 ? 12 : 8)) return []
    return [['A6', bestGuess({ people, code, step, isRobust: measure.isRobust, items: count }) > tooOften]]
  })
}
