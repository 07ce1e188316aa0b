import type { UnitTree } from './unit-tree.ts'

/** What is shown under the same thresholds from the same answers: one scale, or one single item. */
export type Measure = {
  readonly id: string
  /** Fewest answers in a unit that is shown. */
  readonly floor: number
  /** Fewest answers in whatever is left when shown units are subtracted from each other; at most the floor. */
  readonly difference: number
}

/** A tree and how many answered, by a unit's place in it. */
export type CountedTree = {
  readonly tree: UnitTree
  /** Of those counted directly in the unit. */
  readonly direct: Float64Array
  /** In the unit and everything below it. */
  readonly answers: Float64Array
}

/**
 * Which units are shown, by place: 1 or 0. Its guarantee: what a shown unit has beyond shown units inside it is nobody,
 * or enough people.
 */
export type ShownUnits = Uint8Array

/** Adds up the answers from the bottom of the tree. */
export function countedTree(tree: UnitTree, direct: Float64Array): CountedTree {
  const answers = Float64Array.from(direct)
  for (let place = tree.topDown.length - 1; place >= 0; place -= 1)
    for (const child of tree.childrenOf(place)) answers[place] = sizeOf(answers, place) + sizeOf(answers, child)
  return { tree, direct, answers }
}

/** The units with enough answers: the primary rule alone, safe only where nothing can be subtracted. */
export function largeUnits({ answers }: CountedTree, { floor }: Measure): ShownUnits {
  return Uint8Array.from(answers, (size) => (size >= floor ? 1 : 0))
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
export function shownUnits(counted: CountedTree, measure: Measure): ShownUnits {
  const shown = largeUnits(counted, measure)
  const layout = { ...counted, shown }
  for (let place = 0; place < shown.length; place += 1)
    while (shown[place] === 1 && isSmall(remainder(layout, place), measure))
      shown[nextToHide(layout, measure, place)] = 0
  return shown
}

export const sizeOf = (sizes: Float64Array, place: number): number => sizes[place] ?? 0

type Layout = CountedTree & { readonly shown: ShownUnits }

function nextToHide(layout: Layout, measure: Measure, parent: number): number {
  const left = remainder(layout, parent)
  const inside = shownInside(layout, parent).map((place) => ({
    place,
    id: layout.tree.topDown[place] ?? '',
    answers: sizeOf(layout.answers, place),
    suffices: !isSmall(left + remainder(layout, place), measure),
  }))
  const bySize = inside.toSorted((one, other) => one.answers - other.answers || (one.id < other.id ? -1 : 1))
  return (bySize.find(({ suffices }) => suffices) ?? bySize[0])?.place ?? parent
}

const isSmall = (answers: number, { difference }: Measure): boolean => answers > 0 && answers < difference

/** What a shown unit has beyond the largest shown units inside it. */
function remainder(layout: Layout, place: number): number {
  let rest = sizeOf(layout.answers, place)
  for (const inner of shownInside(layout, place)) rest -= sizeOf(layout.answers, inner)
  return rest
}

function shownInside({ tree, shown }: Layout, place: number): readonly number[] {
  const inside: number[] = []
  const waiting = [...tree.childrenOf(place)]
  for (const child of waiting) {
    if (shown[child] === 1) inside.push(child)
    else waiting.push(...tree.childrenOf(child))
  }
  return inside
}
