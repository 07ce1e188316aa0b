import type { SignedSet } from './signed-set.ts'

/**
 * Splits sums over groups that form a tree (any two are nested or apart) into blocks: each group less the groups inside
 * it. `null` where the sums are not of that kind.
 *
 * The sums over the groups and the sums over their blocks determine each other, and blocks do not overlap. A sum over
 * some people can therefore be worked out exactly where it weighs the people of each block alike and nobody else: every
 * set that can be worked out is made of whole blocks. The smallest block settles the matter, with nothing left to
 * enumerate.
 *
 * A sum that is there twice, or is empty, adds no block.
 *
 * @example
 * treeBlocks([[[0, 1], [1, 1], [2, 1]], [[0, 1]]], 3) // => [[0], [1, 2]]
 */
export function treeBlocks(sums: readonly SignedSet[], atoms: number): readonly (readonly number[])[] | null {
  if (sums.some((sum) => sum.some(([, weight]) => weight !== 1))) return null
  const groups = sums.map((sum) => sum.map(([atom]) => atom))
  /** For each atom, the largest group so far that holds it. */
  const holders = Array.from({ length: atoms }, (): readonly number[] | null => null)
  const blocks: (readonly number[])[] = []
  for (const group of groups.toSorted((one, other) => one.length - other.length)) {
    if (!isWholeInside(group, holders)) return null
    const block = group.filter((atom) => holders[atom] === null)
    if (block.length > 0) blocks.push(block)
    for (const atom of group) holders[atom] = group
  }
  return blocks
}

/** Whether every smaller group that meets this one lies inside it. */
function isWholeInside(group: readonly number[], holders: readonly (readonly number[] | null)[]): boolean {
  const met = new Map<readonly number[], number>()
  for (const atom of group) {
    const holder = holders[atom]
    if (holder) met.set(holder, (met.get(holder) ?? 0) + 1)
  }
  return [...met].every(([holder, atoms]) => holder.length === atoms)
}
