import { codeBounds } from '../disclosure/code-bounds.ts'
import { isPastSharedEnd, remainderBounds, type BoundedUnit, type EndRule } from '../disclosure/remainder-bounds.ts'
import { wholeSums } from '../disclosure/whole-sums.ts'
import { answerGrids, type AnswerGrid } from './answer-grids.ts'
import type { CoarseStep } from './coarse-code.ts'
import { sharedEnd } from './shared-end.ts'

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
 * The codes of one scale's or item's shown units, such that those of a unit and of the units inside it never tell more together of
 * the people in none of these than a figure of their own would.
 *
 * A department of twelve at "10 or lower" around a team of seven at 30 would say that each of the other five answered
 * at the very end, and at 20 it would say so to one of these five who did not. The department then gets the nearest code that does not: given what its teams show, its lowest codes
 * are shown as one, as the ends are everywhere. Which ones follows from sizes and from the teams' codes, so a code that was
 * changed says no more than that its neighbour was possible, and no figure is hidden.
 *
 * `units`: parents before their children. `isRobust`: made without one sheet, which leaves that much more room. `floor`:
 * fewest answers in a unit that is shown. `width`: points between two sums that answers can have, 100 for yes and no; any
 * sum is taken to be possible where it is not given. Codes of a scale are held to both: to somebody who knows that nobody
 * left a question out, and to somebody who does not.
 *
 * @example
 * jointCodes([
 *   { id: 'all', parent: null, answered: 12, issued: 12, code: 10 },
 *   { id: 'north', parent: 'all', answered: 7, issued: 7, code: 30 },
 * ], { step: 10, floor: 5, isRobust: false, kind: 'scale' }) // => 'all': 30, 'north': 30
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

type FigureKind = EndRule & { readonly step: CoarseStep; readonly isRobust: boolean; readonly width?: number }

function safestCode(unit: CodedUnit, below: readonly CodedUnit[], figure: FigureKind): number {
  let best = { code: unit.code, fails: Infinity }
  for (const code of codesNearest(unit, figure)) {
    const fails = tooFine([{ ...unit, code }, ...below], figure)
    if (fails < best.fails) best = { code, fails }
    if (fails === 0) break
  }
  return best.code
}

/** All codes of so many, the nearest first; of two as near the one nearer to the middle. */
export function codesNearest(
  { code, answered }: Pick<CodedUnit, 'code' | 'answered'>,
  { step, isRobust }: Pick<FigureKind, 'step' | 'isRobust'>,
): readonly number[] {
  const end = sharedEnd({ people: answered, step, isRobust })
  const all = Array.from({ length: (100 - 2 * end) / step + 1 }, (_, place) => end + step * place)
  const farness = (one: number): number => Math.abs(one - code) + Math.abs(one - 50) / 1000
  return all.toSorted((one, other) => farness(one) - farness(other))
}

/** How many remainders are told too finely, to somebody who knows who answered or only who could; impossible codes count as well. */
function tooFine(units: readonly CodedUnit[], figure: FigureKind): number {
  const grids = answerGrids(figure)
  let fails = 0
  for (const size of ['answered', 'issued'] as const) {
    const inAnySum = boundedBy(units, size, figure)
    for (const grid of grids) fails += pastEnds(onGrid(inAnySum, grid), figure)
  }
  return fails
}

function boundedBy(
  units: readonly CodedUnit[],
  size: 'answered' | 'issued',
  { step, isRobust }: FigureKind,
): readonly BoundedUnit[] {
  return units.map(({ id, parent, code, [size]: people }) => {
    const { low, high } = codeBounds({ code, people, step, isRobust })
    return { id, parent, people, low, high }
  })
}

function onGrid(units: readonly BoundedUnit[], { width }: AnswerGrid): readonly BoundedUnit[] {
  if (width === undefined) return units
  return units.map(({ id, parent, ...bounds }) => {
    const { low, high } = wholeSums(bounds, { people: bounds.people, width })
    return { id, parent, people: bounds.people, low, high }
  })
}

function pastEnds(units: readonly BoundedUnit[], figure: FigureKind): number {
  let past = 0
  for (const rest of remainderBounds(units).values()) if (isPastSharedEnd(rest, figure)) past += 1
  return past
}

function allBelow(unit: CodedUnit, inside: ReadonlyMap<string | null, readonly CodedUnit[]>): readonly CodedUnit[] {
  return (inside.get(unit.id) ?? []).flatMap((child) => [child, ...allBelow(child, inside)])
}
