import type { SignedSet } from './signed-set.ts'

/** The largest prime below 2^26, so that products of two residues are exact in a double. */
const prime = 67_108_859

/** A row of residues by column; zeros are left out. */
type Row = Map<number, number>

/** Rows by pivot column, each as residues by column. */
export type ReducedRows = ReadonlyMap<number, ReadonlyMap<number, number>>

/**
 * The reduced row echelon form of the table of sums, modulo the prime: each row by its pivot column. Every pivot is 1 and stands alone in its column.
 */
export function reduceModulo(sums: readonly SignedSet[]): ReducedRows {
  const pivots = new Map<number, Row>()
  for (const sum of sums.toSorted((one, other) => one.length - other.length)) {
    const row: Row = new Map(sum.map(([atom, weight]) => [atom, weight < 0 ? prime + weight : weight]))
    for (const [column] of sum) {
      const pivot = pivots.get(column)
      if (pivot) subtract(row, pivot, row.get(column) ?? 0)
    }
    const [first] = row
    if (!first) continue
    const [column, value] = first
    scale(row, inverse(value))
    for (const earlier of pivots.values()) subtract(earlier, row, earlier.get(column) ?? 0)
    pivots.set(column, row)
  }
  return pivots
}

/**
 * The fraction of small whole numbers that a residue stands for: the only one whose parts are below the square root of
 * half the prime, by the extended Euclidean algorithm (Wang 1981). `null` where there is none.
 */
export function signedFraction(residue: number): readonly [above: number, below: number] | null {
  const limit = Math.floor(Math.sqrt(prime / 2))
  let [previous, current] = [prime, residue]
  let [previousBelow, below] = [0, 1]
  while (current > limit) {
    const quotient = Math.floor(previous / current)
    ;[previous, current] = [current, previous - quotient * current]
    ;[previousBelow, below] = [below, previousBelow - quotient * below]
  }
  if (below === 0 || Math.abs(below) > limit) return null
  return below < 0 ? [-current, -below] : [current, below]
}

function subtract(row: Row, other: Row, factor: number): void {
  if (factor === 0) return
  for (const [column, value] of other) {
    const difference = ((row.get(column) ?? 0) + (prime - factor) * value) % prime
    if (difference === 0) row.delete(column)
    else row.set(column, difference)
  }
}

function scale(row: Row, factor: number): void {
  if (factor === 1) return
  for (const [column, value] of row) row.set(column, (value * factor) % prime)
}

/** The inverse of a residue, by Fermat: its power of prime - 2. */
function inverse(residue: number): number {
  let result = 1
  let [base, exponent] = [residue, prime - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    exponent = Math.floor(exponent / 2)
  }
  return result
}
