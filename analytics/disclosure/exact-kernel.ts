import { reduceModulo, signedFraction, type ReducedRows } from './modular-elimination.ts'
import type { SignedSet } from './signed-set.ts'

/**
 * For each atom its entries in the vectors of a kernel basis, by vector; entries that are 0 are left out.
 *
 * The kernel holds every way in which the atoms' sums could differ without any published sum changing. A weighted sum
 * over atoms can be worked out from the published ones exactly where all these ways leave it alone: where the rows of
 * its atoms, weighted, add up to nothing.
 */
export type Kernel = readonly ReadonlyMap<number, number>[]

/**
 * An exact basis, in whole numbers, of the kernel of the published sums; `null` where none could be proved.
 *
 * Found by elimination modulo a prime and then proved over the whole numbers, so that nothing rests on the prime: the
 * vectors are checked to be in the kernel; each is alone in having its free atom, so they are independent; and there
 * are as many as atoms less the rank modulo the prime. The true rank cannot be below a rank modulo a prime, and with so
 * many independent vectors in the kernel it cannot be above: the basis is whole. Entries are quotients of minors of a
 * table of zeros and ones, small wherever groups resemble an organisation; where they are too large to be read back
 * from the prime the answer is `null`, never a guess.
 */
export function exactKernel(sums: readonly SignedSet[], atoms: number): Kernel | null {
  const partsOf = partsByAtom(sums, atoms)
  const rows = Array.from({ length: atoms }, () => new Map<number, number>())
  for (const [free, residues] of freeColumns(reduceModulo(sums), atoms)) {
    const vector = wholeNumbers(free, residues)
    if (!vector || !leavesSumsAlone(vector, partsOf)) return null
    for (const [atom, value] of vector) rows[atom]?.set(free, value)
  }
  return rows
}

/** For each atom, the sums it is part of with its weight. */
function partsByAtom(sums: readonly SignedSet[], atoms: number): readonly SignedSet[] {
  const parts = Array.from({ length: atoms }, (): [number, number][] => [])
  for (const [index, sum] of sums.entries()) for (const [atom, weight] of sum) parts[atom]?.push([index, weight])
  return parts
}

/** The columns without a pivot, each with its entries in the pivots' rows. */
function freeColumns(pivots: ReducedRows, atoms: number): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const columns = new Map<number, Map<number, number>>()
  for (let atom = 0; atom < atoms; atom += 1) if (!pivots.has(atom)) columns.set(atom, new Map())
  for (const [pivot, row] of pivots) for (const [column, value] of row) columns.get(column)?.set(pivot, value)
  return columns
}

/** Whether weights over atoms can be worked out from the published sums. */
export function isDerivable(kernel: Kernel, weights: SignedSet): boolean {
  const sums = new Map<number, number>()
  for (const [atom, weight] of weights)
    for (const [vector, value] of kernel[atom] ?? []) sums.set(vector, (sums.get(vector) ?? 0) + weight * value)
  return [...sums.values()].every((sum) => sum === 0)
}

/** A kernel vector in whole numbers: its free atom's entry is the common denominator, pivots take the negative row. */
function wholeNumbers(free: number, residues: ReadonlyMap<number, number>): Map<number, number> | null {
  const fractions = new Map<number, readonly [number, number]>()
  let denominator = 1
  for (const [atom, residue] of residues) {
    const fraction = signedFraction(residue)
    if (!fraction) return null
    denominator *= fraction[1] / greatestCommonDivisor(denominator, fraction[1])
    fractions.set(atom, fraction)
  }
  if (denominator > 1_000_000) return null
  const vector = new Map([[free, denominator]])
  for (const [atom, [above, below]] of fractions) vector.set(atom, -above * (denominator / below))
  return vector
}

function leavesSumsAlone(vector: ReadonlyMap<number, number>, partsOf: readonly SignedSet[]): boolean {
  const sums = new Map<number, number>()
  for (const [atom, value] of vector)
    for (const [sum, weight] of partsOf[atom] ?? []) sums.set(sum, (sums.get(sum) ?? 0) + weight * value)
  return [...sums.values()].every((sum) => sum === 0)
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
