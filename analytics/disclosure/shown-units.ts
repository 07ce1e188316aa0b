import { addRanges, noAnswers, type AnswerRange } from './answer-range.ts'
import type { UnitTree } from './unit-tree.ts'

/** What is shown together under the same thresholds: a class of scales, one scale, or a class of single items. */
export type Measure = {
  readonly id: string
  /** Fewest answers in a unit that is shown. */
  readonly floor: number
  /** Fewest answers in whatever is left when shown units are subtracted from each other; at most the floor. */
  readonly difference: number
}

/** Answers of the people counted directly in each unit; units without are left out. */
export type DirectAnswers = ReadonlyMap<string, AnswerRange>

/** Which units are shown. Its guarantee: what a shown unit has beyond shown units inside it is nobody, or enough people. */
export type ShownUnits = ReadonlySet<string>

/** The units with enough answers: the primary rule alone, safe only where nothing can be subtracted. */
export function largeUnits(tree: UnitTree, answers: DirectAnswers, { floor }: Measure): ShownUnits {
  return new Set(tree.topDown.filter((id) => answersOf(tree, answers, id).fewest >= floor))
}

/**
 * The units that may be shown for one measure: those with enough answers, less the ones hidden so that no hidden
 * remainder is small.
 *
 * From the top down, wherever a shown unit would leave a small remainder beyond the shown units directly inside it, the
 * smallest of these that makes the remainder large enough is hidden too (where none does, the smallest), by answers and
 * then by id, until it is large enough. Looks at sizes alone.
 *
 * To hide one more shown unit never does harm: its own remainder, nobody or enough people, joins its parent's.
 */
export function shownUnits(tree: UnitTree, answers: DirectAnswers, measure: Measure): ShownUnits {
  const shown = new Set(largeUnits(tree, answers, measure))
  for (const id of tree.topDown)
    while (shown.has(id) && isSmall(remainder({ tree, answers, shown }, id), measure))
      shown.delete(nextToHide({ tree, answers, shown }, measure, id))
  return shown
}

/** Answers in a unit and everything below it. */
export function answersOf(tree: UnitTree, answers: DirectAnswers, id: string): AnswerRange {
  return tree.under(id).reduce((sum, unit) => addRanges(sum, answers.get(unit) ?? noAnswers), noAnswers)
}

type Layout = { readonly tree: UnitTree; readonly answers: DirectAnswers; readonly shown: ShownUnits }

function nextToHide(layout: Layout, measure: Measure, parent: string): string {
  const left = remainder(layout, parent)
  const inside = shownInside(layout, parent).map((id) => ({
    id,
    answers: answersOf(layout.tree, layout.answers, id).fewest,
    suffices: !isSmall(addRanges(left, remainder(layout, id)), measure),
  }))
  const bySize = inside.toSorted((one, other) => one.answers - other.answers || (one.id < other.id ? -1 : 1))
  return (bySize.find(({ suffices }) => suffices) ?? bySize[0])?.id ?? parent
}

/** Small: somebody may be in it, and fewer than enough for sure. */
const isSmall = ({ fewest, most }: AnswerRange, { difference }: Measure): boolean => most > 0 && fewest < difference

/** What a shown unit has beyond the largest shown units inside it. */
function remainder(layout: Layout, id: string): AnswerRange {
  return shownInside(layout, id).reduce(
    (rest, inner) => subtract(rest, answersOf(layout.tree, layout.answers, inner)),
    answersOf(layout.tree, layout.answers, id),
  )
}

function shownInside({ tree, shown }: Layout, id: string): readonly string[] {
  const nearest = (unit: string): readonly string[] =>
    shown.has(unit) ? [unit] : tree.childrenOf(unit).flatMap(nearest)
  return tree.childrenOf(id).flatMap(nearest)
}

const subtract = (one: AnswerRange, other: AnswerRange): AnswerRange => ({
  fewest: one.fewest - other.fewest,
  most: one.most - other.most,
})
