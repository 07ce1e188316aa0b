import type { AuditSystem } from './audit-system.ts'
import { exactKernel, isDerivable } from './exact-kernel.ts'
import type { SignedSet } from './signed-set.ts'
import { smallSets } from './small-sets.ts'
import { treeBlocks } from './tree-blocks.ts'

export type AuditQuestion = AuditSystem & {
  /** Nothing about fewer people than this may be worked out. */
  readonly fewest: number
  /** Sets to ask about besides those that are enumerated; ones with `fewest` people or more are passed over. */
  readonly asked?: readonly SignedSet[]
}

export type AuditAnswer = {
  /** Whether it is proved that none of the sets looked at can be worked out. False as well where no proof was found. */
  readonly isSafe: boolean
  /** `tree`: nested groups only, settled wholly. `algebra`: exact kernel. `unproved`: no answer, so not safe. */
  readonly method: 'tree' | 'algebra' | 'unproved'
  /** Sets of fewer people that can be worked out, smallest first, none inside another. */
  readonly findings: readonly SignedSet[]
  readonly checked: number
  /** Whether every sum and difference over fewer people was looked at, however many atoms it has. */
  readonly isComplete: boolean
}

/**
 * Can anything about fewer than so many people be worked out, by adding and subtracting, from these sums?
 *
 * A sum over people follows from the published sums exactly where its indicator lies in their row space. Sums over groups
 * that form a tree are settled by their blocks (`treeBlocks`). Others by an exact basis of the kernel (`exactKernel`), before
 * which every atom and every sum and difference of up to four atoms is held; for `fewest` of 5 that is every set there
 * is, beyond it larger unions of small atoms are not enumerated (the question is hard in general: it is that of the
 * lightest word of a linear code). Whatever cannot be proved counts as unsafe. Exact: no floating point decides.
 *
 * @example
 * // A team of 8 beside the same team less one person: that person can be worked out.
 * linearAudit({ people: [7, 1], sums: [[[0, 1], [1, 1]], [[0, 1]]], fewest: 5 }).findings // => [[[1, 1]]]
 */
export function linearAudit({ people, sums, fewest, asked = [] }: AuditQuestion): AuditAnswer {
  const blocks = treeBlocks(sums, people.length)
  if (blocks) return treeAnswer(blocks, people, fewest)
  const distinct = distinctSums(sums)
  const kernel = exactKernel(distinct, people.length)
  const sets = kernel && smallSets(kernel, people, fewest)
  if (!kernel || !sets) return { isSafe: false, method: 'unproved', findings: [], checked: 0, isComplete: false }
  const small = asked.filter((set) => set.length > 0 && peopleIn(set, people) < fewest)
  const findings = [...sets.derivable, ...small.filter((set) => isDerivable(kernel, set))]
  return {
    isSafe: findings.length === 0,
    method: 'algebra',
    findings,
    checked: sets.checked + small.length,
    isComplete: sets.isComplete,
  }
}

function treeAnswer(blocks: readonly (readonly number[])[], people: readonly number[], fewest: number): AuditAnswer {
  const sets = blocks.map((block): SignedSet => block.map((atom) => [atom, 1]))
  const findings = sets.filter((set) => peopleIn(set, people) < fewest)
  return { isSafe: findings.length === 0, method: 'tree', findings, checked: blocks.length, isComplete: true }
}

const peopleIn = (set: SignedSet, people: readonly number[]): number =>
  set.reduce((sum, [atom]) => sum + (people[atom] ?? 0), 0)

/** The sums that are not empty, each once. */
function distinctSums(sums: readonly SignedSet[]): readonly SignedSet[] {
  const key = (sum: SignedSet) => sum.toSorted(([one], [other]) => one - other).map(String)
  const byKey = new Map(sums.map((sum) => [key(sum).join(' '), sum]))
  return [...byKey.values()].filter((sum) => sum.length > 0)
}
