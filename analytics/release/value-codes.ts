import { codeBounds } from '../disclosure/code-bounds.ts'
import { finerTogether, type CrossedUnit } from '../disclosure/crossed-codes.ts'
import type { EndRule } from '../disclosure/remainder-bounds.ts'
import { coarseCode, withinEnds, type CoarseStep } from './coarse-code.ts'
import { codesNearest } from './joint-codes.ts'
import { sharedEnd } from './shared-end.ts'

/** A shown unit with its code; parents before their children, the whole organisation first. */
export type UnitBesideValues = Pick<CrossedUnit, 'parent'> & {
  readonly code: number
  /** Who are in no shown unit inside it: by shown value, and last those who declared none of these. */
  readonly answered: readonly number[]
  /** The same where everybody answered who was issued a ballot: what somebody takes who does not know who left the scale out. */
  readonly issued: readonly number[]
}

export type ValuesToCode = {
  readonly units: readonly UnitBesideValues[]
  readonly values: readonly { readonly answered: number; readonly code: number }[]
}

type FigureKind = EndRule & { readonly step: CoarseStep; readonly isRobust: boolean }

/**
 * The codes of the values that are shown, such that units and values together tell no more of anybody than a figure of
 * their own would (`finerTogether`), to somebody who knows who answered or only who could.
 *
 * As long as they tell too much, each value in turn gets the nearest code with the fewest faults, in either direction: from the
 * values' own codes, then from those that the codes of the units would make one expect, then from the whole
 * organisation's. Units keep their codes, which are chosen before (`jointCodes`).
 *
 * The ends of a value's code are those of `floor` answers, however many it has.
 *
 * Undefined where none of these is without a fault. The codes are then best not shown at all; unlike anything else that is
 * hidden, that follows from codes and not from sizes alone.
 */
export function valueCodes({ units, values }: ValuesToCode, figure: FigureKind): readonly number[] | undefined {
  if (values.length === 0) return []
  const whole = units[0]?.code ?? 50
  const end = sharedEnd({ ...figure, people: figure.floor })
  const starts = [
    values.map(({ code }) => code),
    values.map(({ answered }, at) => coarseCode(expectedOf(units, at) / answered, figure.step, end)),
    values.map(() => withinEnds(whole, end)),
  ]
  const faultsOf = faultsIn({ units, values }, figure)
  for (const start of starts) {
    const found = improved(start, { values, faultsOf, figure })
    if (found) return found
  }
  return undefined
}

/** Points of everybody who declared the value if all answered as the nearest shown unit around them reads. */
const expectedOf = (units: readonly UnitBesideValues[], value: number): number =>
  units.reduce((sum, { code, answered }) => sum + code * (answered[value] ?? 0), 0)

type Improving = Pick<ValuesToCode, 'values'> & {
  readonly faultsOf: (codes: readonly number[]) => number
  readonly figure: FigureKind
}

type Best = { readonly codes: readonly number[]; readonly faults: number }

/** One value after another at its best code, as long as that helps; undefined where faults remain. */
function improved(start: readonly number[], { values, faultsOf, figure }: Improving): readonly number[] | undefined {
  let best: Best = { codes: start, faults: faultsOf(start) }
  let before = Infinity
  while (best.faults > 0 && best.faults < before) {
    before = best.faults
    for (const at of values.keys()) {
      const candidates = codesNearest({ answered: figure.floor, code: start[at] ?? 50 }, figure)
      best = fewestFaults(
        best,
        candidates.map((code) => best.codes.with(at, code)),
        faultsOf,
      )
    }
  }
  return best.faults === 0 ? best.codes : undefined
}

/** The first of those with the fewest faults. */
function fewestFaults(known: Best, candidates: readonly Best['codes'][], faultsOf: Improving['faultsOf']): Best {
  let best = known
  for (const codes of candidates) {
    if (best.faults === 0) return best
    const faults = faultsOf(codes)
    if (faults < best.faults) best = { codes, faults }
  }
  return best
}

function faultsIn({ units, values }: ValuesToCode, figure: FigureKind): Improving['faultsOf'] {
  const sizes = (['answered', 'issued'] as const).map((size) => unitBounds(units, size, figure))
  return (codes) => {
    const ofValues = values.map(({ answered: people, code }, at) => ({
      people,
      ...codeBounds({ ...figure, people, endsOf: figure.floor, code: codes[at] ?? code }),
    }))
    return sizes.reduce((sum, ofUnits) => sum + finerTogether({ units: ofUnits, values: ofValues }, figure), 0)
  }
}

function unitBounds(
  units: readonly UnitBesideValues[],
  size: 'answered' | 'issued',
  figure: FigureKind,
): readonly CrossedUnit[] {
  const people = units.map((unit) => unit[size].reduce((sum, some) => sum + some, 0))
  for (const [at, { parent }] of [...units.entries()].toReversed())
    if (parent !== null) people[parent] = (people[parent] ?? 0) + (people[at] ?? 0)
  return units.map(({ parent, code, [size]: beyond }, at) => {
    const all = people[at] ?? 0
    return { parent, people: all, beyond, ...codeBounds({ ...figure, people: all, code }) }
  })
}
