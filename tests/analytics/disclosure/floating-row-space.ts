import type { SignedSet } from '../../../analytics/index.ts'

/**
 * Whether a weighted sum of atoms lies in the row space of sums, by orthogonal projection in floating point: another
 * way than the audit's own, good for small tables only.
 */
export function isInRowSpace(sums: readonly SignedSet[], atoms: number, weights: SignedSet): boolean {
  const basis: number[][] = []
  for (const sum of sums) {
    const rest = without(basis, vectorOf(sum, atoms))
    if (norm(rest) > 1e-9) basis.push(rest.map((value) => value / norm(rest)))
  }
  return norm(without(basis, vectorOf(weights, atoms))) < 1e-9
}

/** Every sum and difference of fewer than so many of the atoms, the first weight 1. */
export function signedSetsBelow(count: number, atoms: number): SignedSet[] {
  const sets: SignedSet[] = []
  const extend = (set: SignedSet, from: number): void => {
    if (set.length > 0) sets.push(set)
    if (set.length === count - 1) return
    for (let atom = from; atom < atoms; atom += 1) {
      extend([...set, [atom, 1]], atom + 1)
      if (set.length > 0) extend([...set, [atom, -1]], atom + 1)
    }
  }
  extend([], 0)
  return sets
}

const vectorOf = (sum: SignedSet, atoms: number): number[] =>
  Array.from({ length: atoms }, (_, atom) => sum.find(([one]) => one === atom)?.[1] ?? 0)

function without(basis: readonly (readonly number[])[], vector: readonly number[]): number[] {
  let rest = [...vector]
  // Twice, so that what rounding leaves of the first pass is taken too.
  for (const row of [...basis, ...basis]) {
    const share = row.reduce((sum, value, index) => sum + value * (rest[index] ?? 0), 0)
    rest = rest.map((value, index) => value - share * (row[index] ?? 0))
  }
  return rest
}

const norm = (vector: readonly number[]): number => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
