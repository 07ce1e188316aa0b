import { linearAudit, sumOver, type SignedSet } from '../../../analytics/index.ts'
import { tellsAttribute } from '../../domain/attribute-in-scope.ts'
import { attributeThreshold, fewestDaysBetweenAttributes } from '../../domain/disclosure-policy.ts'
import { boundsBesideUnits } from './attack-attribute-bounds.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'
import { stepOf, shownFor, type AttackedRound } from './attacked-round.ts'
import { bestGuess } from './best-guess.ts'
import { crossedAtoms, type KnownDeclared } from './crossed-atoms.ts'
import { less, restOf, sizeIn, type Crossed, type Trial } from './crossed-measure.ts'
import type { SumBoundsSolver } from './sum-bounds.ts'

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
      : [...bySize(crossed), ...bySums(crossed), ...boundsBesideUnits(crossed, solver), ...byGuess(crossed)]
  })
}

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
