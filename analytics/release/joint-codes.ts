import { codeBounds } from '../disclosure/code-bounds.ts'
import { isPastSharedEnd, remainderBounds, type BoundedUnit } from '../disclosure/remainder-bounds.ts'
import type { CoarseStep } from './coarse-code.ts'

export type CodedUnit = {
  readonly id: string
  /** The nearest shown unit around it. */
  readonly parent: string | null
  /** Answers behind the code. */
  readonly answered: number
  /** Ballots issued: the most who can have answered, and what somebody takes who does not know who left the scale out. */
  readonly issued: number
  readonly code: number
}

/**
 * The codes of one scale's shown units, such that those of a unit and of the units inside it never tell more together of
 * the people in none of these than a figure of their own would.
 *
 * A department of twelve at "10 or lower" around a team of seven at 30 would say that each of the other five answered
 * at the very end. The department then gets the nearest code that does not: given what its teams show, its lowest codes
 * are shown as one, as the ends are everywhere. Which ones follows from sizes and from the teams' codes, so a code that was
 * changed says no more than that its neighbour was possible, and no figure is hidden.
 *
 * `units`: parents before their children. `isRobust`: made without one sheet, which leaves that much more room. `floor`:
 * fewest answers in a unit that is shown.
 *
 * @example
 * jointCodes([
 *   { id: 'all', parent: null, answered: 12, issued: 12, code: 10 },
 *   { id: 'north', parent: 'all', answered: 7, issued: 7, code: 30 },
 * ], { step: 10, floor: 5, isRobust: false }) // => 'all': 20, 'north': 30
 */
export function jointCodes(units: readonly CodedUnit[], figure: FigureKind): ReadonlyMap<string, number> {
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const inside = Map.groupBy(units, ({ parent }) => parent)
  if (tooFine(units, figure) === 0) return codes
  for (const unit of units.toReversed()) {
    const below = allBelow(unit, inside).map((one) => ({ ...one, code: codes.get(one.id) ?? one.code }))
    if (below.length > 0) codes.set(unit.id, safestCode({ ...unit, parent: null }, below, figure))
  }
  return codes
}

type FigureKind = { readonly step: CoarseStep; readonly isRobust: boolean; readonly floor: number }

function safestCode(unit: CodedUnit, below: readonly CodedUnit[], figure: FigureKind): number {
  const tried = candidates(unit.code, figure.step).map((code) => ({
    code,
    fails: tooFine([{ ...unit, code }, ...below], figure),
  }))
  return tried.reduce((best, one) => (one.fails < best.fails ? one : best)).code
}

/** All codes, the nearest first; of two as near the one nearer to the middle. */
function candidates(code: number, step: CoarseStep): readonly number[] {
  const all = Array.from({ length: 100 / step - 1 }, (_, place) => step * (place + 1))
  const farness = (one: number): number => Math.abs(one - code) + Math.abs(one - 50) / 1000
  return all.toSorted((one, other) => farness(one) - farness(other))
}

/** How many remainders are told too finely, to somebody who knows who answered or only who could; impossible codes count as well. */
function tooFine(units: readonly CodedUnit[], figure: FigureKind): number {
  return ['answered' as const, 'issued' as const].reduce((sum, size) => {
    const bounded = units.map((unit): BoundedUnit => {
      const people = unit[size]
      return { ...unit, people, ...codeBounds({ ...unit, people, ...figure }) }
    })
    return sum + [...remainderBounds(bounded).values()].filter((rest) => isPastSharedEnd(rest, figure)).length
  }, 0)
}

function allBelow(unit: CodedUnit, inside: ReadonlyMap<string | null, readonly CodedUnit[]>): readonly CodedUnit[] {
  return (inside.get(unit.id) ?? []).flatMap((child) => [child, ...allBelow(child, inside)])
}
