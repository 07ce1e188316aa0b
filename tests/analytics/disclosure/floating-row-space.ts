type Weights = readonly (readonly [atom: number, weight: number])[]

/**
 * Whether a weighted sum of atoms lies in the row space of groups, by orthogonal projection in floating point: another
 * way than the audit's own, good for small tables only.
 */
export function isInRowSpace(groups: readonly (readonly number[])[], atoms: number, weights: Weights): boolean {
  const basis: number[][] = []
  for (const group of groups) {
    const rest = without(
      basis,
      Array.from({ length: atoms }, (_, atom) => (group.includes(atom) ? 1 : 0)),
    )
    if (norm(rest) > 1e-9) basis.push(rest.map((value) => value / norm(rest)))
  }
  const target = Array.from({ length: atoms }, (_, atom) => weights.find(([one]) => one === atom)?.[1] ?? 0)
  return norm(without(basis, target)) < 1e-9
}

/** Every sum and difference of fewer than so many of the atoms, the first weight 1. */
export function signedSetsBelow(count: number, atoms: number): Weights[] {
  const sets: Weights[] = []
  const extend = (set: Weights, from: number): void => {
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
