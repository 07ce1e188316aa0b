import { isPastSharedEnd, wholeSums, type Bounds, type Remainder } from '../../../analytics/index.ts'
import type { AttackedMeasure, AttackedRound } from './attacked-round.ts'

/** Points between two answers of a question with five options, as all of the own questionnaire's have. */
const betweenAnswers = 25

/**
 * Points that every sum of a measure's scores is a multiple of, to somebody who knows that nobody left a question out: 100
 * of a single item's shares, and of a scale the steps of one question divided by how many questions it has. Nothing where
 * the release tells none of its questions.
 */
export function widthOf({ record }: AttackedRound, { kind, id }: AttackedMeasure): number | undefined {
  if (kind === 'item') return 100
  const questions = record.release.items.filter(({ scale }) => scale === id).length
  return questions === 0 ? undefined : betweenAnswers / questions
}

/** The bounds of a group's mean narrowed to what so many whole answers can come to. */
export const onGrid = <Group extends Bounds & { readonly people: number }>(
  unit: Group,
  width: number | undefined,
): Group => (width === undefined ? unit : { ...unit, ...wholeSums(unit, { people: unit.people, width }) })

/**
 * Whether people are known to lie nearer to an end than a figure of their own would tell the same attacker: what such a
 * figure leaves is narrowed to whole answers too. Beside an insider's 100 points another's 50 must fit, and here they fit exactly.
 */
export function isPastOnGrid(rest: Remainder, rule: GridRule): boolean {
  const { step, floor, kind, width } = rule
  if (kind === 'item' || width === undefined) return isPastSharedEnd(rest, rule)
  const below = (points: number): number => (Math.ceil(points / width - rounding) - 1) * width
  const wanted = Math.max(below(1.5 * step * Math.min(rest.people, floor)), besideInsider)
  const { alone } = rest
  const enough = alone ? Math.min(wanted, roomOf({ ...alone, people: rest.people })) : wanted
  return roomOf(rest) < enough - rounding
}

type GridRule = Parameters<typeof isPastSharedEnd>[1] & { readonly width?: number | undefined }

const roomOf = ({ people, low, high }: Bounds & { readonly people: number }): number =>
  Math.min(high, 100 - low) * people
const besideInsider = 150
const rounding = 1e-6
